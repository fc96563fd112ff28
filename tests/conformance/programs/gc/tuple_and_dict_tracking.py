# stress: audit, for a collection untracks
import gc

gc.disable()
gc.collect()
x = 5
pair = (x, "s")
nested = (pair, x)
mutable = (pair, [])
print(gc.is_tracked(pair), gc.is_tracked(nested), gc.is_tracked(mutable))
gc.collect()
print(gc.is_tracked(pair), gc.is_tracked(nested), gc.is_tracked(mutable))
gc.collect()
print(gc.is_tracked(nested))
joined = (1,) + (x,)
sliced = pair[:1]
zipped = list(zip([1], [x]))[0]
from_list = tuple([x])
from_gen = tuple(i for i in [x])
print([gc.is_tracked(t) for t in (joined, sliced, zipped, from_list, from_gen)])
gc.collect()
print([gc.is_tracked(t) for t in (joined, sliced, zipped, from_list, from_gen)])


class Plain:
    pass


p = Plain()
p.a = 1
print(gc.is_tracked(p), gc.is_tracked(p.__dict__))
p.b = []
print(gc.is_tracked(p.__dict__))
d = dict(a=1)
e = {k: k for k in "ab"}
f = {k: [] for k in "ab"}
g = dict.fromkeys("ab")
h = d.copy()
print([gc.is_tracked(t) for t in (d, e, f, g, h)])
