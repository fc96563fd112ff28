# stress: audit because it shows what collections find
"""A base knows its subclasses by weak references, which the collector sees and `weakref.ref` gives."""
import gc
import sys
import weakref

gc.disable()
gc.collect()


class A:
    pass


class B:
    pass


class C(A, B):
    pass


print(weakref.getweakrefcount(C), weakref.getweakrefcount(A), weakref.ref(C) is weakref.getweakrefs(C)[0])
print(sys.getrefcount(weakref.ref(C)), [type(holder).__name__ for holder in gc.get_referrers(weakref.ref(C))])
C.__bases__ = (A,)
print(A.__subclasses__(), B.__subclasses__(), sys.getrefcount(weakref.ref(C)))
C.__bases__ = (B, A)
print(A.__subclasses__(), B.__subclasses__(), sys.getrefcount(weakref.ref(C)))
ends = weakref.ref(C, lambda ref: print('callback', A.__subclasses__(), ref()))
plain = weakref.ref(C)
del C
print(gc.collect(), plain(), ends(), A.__subclasses__())
before = len(gc.get_objects())


class D(A):
    pass


print(len(gc.get_objects()) - before)
del D
gc.collect()
print(len(gc.get_objects()) - before, A.__subclasses__())
