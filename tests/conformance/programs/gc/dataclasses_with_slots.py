# profiles: 3.10+
# What `@dataclass(slots=True)` leaves of the class that it was given, and what goes with the new one.
import gc, dataclasses, sys
gc.disable()
@dataclasses.dataclass(slots=True)
class Warm:
    x: object = None
Warm = None
gc.collect(); gc.collect()
@dataclasses.dataclass(slots=True)
class A:
    x: object = None
gc.set_debug(gc.DEBUG_SAVEALL)
print('a', gc.collect(), sorted(type(x).__name__ for x in gc.garbage), [x for x in gc.garbage if isinstance(x, type)])
gc.garbage.clear()
A = None
print('a', gc.collect(), sorted(type(x).__name__ for x in gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
gc.collect()
@dataclasses.dataclass(slots=True, eq=False)
class B:
    x: object
    y: int = 1
print('b', gc.collect())
B = None
print('b', gc.collect())
@dataclasses.dataclass(slots=True, frozen=True, order=True)
class C:
    "doc"
    x: object
    def m(self): return super().__init__()
print('c', gc.collect())
C = None
print('c', gc.collect())
class Base: pass
@dataclasses.dataclass(slots=True)
class D(Base):
    x: object
print('d', gc.collect(), Base.__subclasses__())
D = None
print('d', gc.collect())
