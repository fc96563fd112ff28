# UUIDs are copied and pickled, and die as other objects do.
import copy
import pickle
import uuid
import weakref

u = uuid.UUID(int=12345)
for other in [copy.copy(u), copy.deepcopy(u), pickle.loads(pickle.dumps(u))]:
    print(other == u, other is u, other.is_safe)
r = weakref.ref(u)
table = {u: 'value'}
print(table[uuid.UUID(int=12345)])
del table, u
print(r())
print(len({uuid.uuid4() for _ in range(50)}))
