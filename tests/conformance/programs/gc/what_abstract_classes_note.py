# profiles: 3.8+
# stress: audit because it shows what get_count says
"""What an abstract base class notes of other classes: how often it asks, and what a collection finds once it is dropped."""
import abc
import gc
import weakref

gc.disable()


def parts(name, use):
    gc.collect()

    class Base(abc.ABC):
        pass
    use(Base)
    gc.collect()
    impl = vars(Base)['_abc_impl']
    shown = [len(x) for x in gc.get_referents(impl) if isinstance(x, set)]
    tracked = gc.is_tracked(impl)
    impl = Base = None
    print(name, shown, tracked, gc.collect())


class Other:
    pass


parts('unused', lambda base: None)
parts('registered', lambda base: base.register(int))
parts('registered twice', lambda base: (base.register(int), base.register(str)))
parts('asked', lambda base: isinstance(3, base))
parts('asked twice', lambda base: (isinstance(3, base), isinstance('', base)))
parts('class asked', lambda base: issubclass(int, base))
parts('own instance', lambda base: isinstance(base(), base))
parts('registered, asked', lambda base: (base.register(int), isinstance(3, base)))
parts('all', lambda base: (base.register(Other), isinstance(Other(), base), isinstance(3, base)))


class Hooked(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print('asked about', other.__name__)
        return NotImplemented if other is Other else hasattr(other, 'walk')


class Walker:
    def walk(self):
        pass


print(list(vars(Hooked))[2:])
for x in Walker(), Walker(), Other(), Other(), 3, 3:
    print(isinstance(x, Hooked), issubclass(type(x), Hooked))
Hooked.register(float)
print(isinstance(1.5, Hooked), isinstance(1.5, Hooked), isinstance(3, Hooked), isinstance(Walker(), Hooked), isinstance(Other(), Hooked))
print([weakref.getweakrefcount(x) for x in (Walker, Other)])
gc.collect()
changes = []
for act in (lambda: isinstance(b'', Hooked)), (lambda: isinstance((), Hooked)), (lambda: Hooked.register(set)), (lambda: isinstance(set(), Hooked)):
    before = gc.get_count()[0]
    act()
    changes.append(gc.get_count()[0] - before)
print(changes[1:])
del Walker, x
gc.collect()
print(weakref.getweakrefcount(Hooked), [len(s) for s in gc.get_referents(vars(Hooked)['_abc_impl']) if isinstance(s, set)])
