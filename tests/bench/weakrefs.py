# weak references made, followed and cleared
import weakref


class Thing:
    pass


gone = []
alive = {}
for i in range(100_000):
    thing = Thing()
    ref = weakref.ref(thing, lambda _ref: gone.append(1))
    alive[i % 100] = (thing, ref)
    if ref() is None:
        print('lost')
print(len(gone))
