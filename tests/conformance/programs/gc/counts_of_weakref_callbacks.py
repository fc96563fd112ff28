# stress: audit because it shows what is counted
# profiles: 3.8+
# What the death of an object with weak references leaves in free lists, and calls with `*` and `**`.
import gc
import weakref

gc.disable()
print([1])


class A:
    pass


def take(*a, **k):
    pass


def measure(what):
    gc.collect()
    o = A()
    a = gc.get_count()[0]
    if what == 0:
        o = weakref.ref(o, take)
    elif what == 1:
        o = [weakref.ref(o, take), weakref.ref(o, take), weakref.ref(o)]
    elif what == 2:
        o = weakref.finalize(o, take, 'x', 'y')
    elif what == 3:
        len(*('ab',), **{})
    elif what == 4:
        take(*(1, 2), **{})
    elif what == 5:
        o = [divmod(*[7, 2])]
    b = gc.get_count()[0]
    t1 = {}
    c = gc.get_count()[0]
    t2 = {}
    d = gc.get_count()[0]
    t3 = (o, o)
    e = gc.get_count()[0]
    t4 = (o, o)
    f = gc.get_count()[0]
    t5 = (o, o)
    g = gc.get_count()[0]
    print(what, b - a, 'dicts', c - b, d - c, 'pairs', e - d, f - e, g - f)


weakref.finalize(take, len).detach()
for what in range(6):
    measure(what)
