import gc
import weakref
# profiles: 3.10+
gc.collect()


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


t = Thing("t")
r = weakref.ref(t)
print(r() is t, r().name, weakref.getweakrefcount(t), weakref.getweakrefs(t) == [r])
same = weakref.ref(t)
print(same is r, same == r, hash(r) == hash(t), type(r).__name__)
with_callback = weakref.ref(t, lambda ref: print("callback", ref is with_callback, ref()))
print(with_callback is r, with_callback == r, weakref.getweakrefcount(t))
del t
print(r(), with_callback(), r == with_callback, repr(r).startswith("<weakref at 0x"), repr(r).endswith("; dead>"))
print(weakref.ref(Thing("temporary"))())
for value in (5, "text", [], {}, (1,), None, object(), 1.5):
    try:
        weakref.ref(value)
        print("no error")
    except TypeError as error:
        print(error)


def function():
    pass


class Slots:
    __slots__ = ()


class WeakSlots:
    __slots__ = ("__weakref__",)


class List(list):
    pass


for value in (function, Thing, {1}, frozenset(), print, List(), WeakSlots(), (x for x in []), Thing.__init__, weakref):
    print(type(value).__name__, weakref.ref(value)() is value)
try:
    weakref.ref(Slots())
except TypeError as error:
    print(error)
dead = weakref.ref(Thing("unhashed"))
try:
    hash(dead)
except TypeError as error:
    print(error)
