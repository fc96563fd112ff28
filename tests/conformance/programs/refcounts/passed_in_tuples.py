# profiles: 3.8+
# Callbacks count the tuples that built-in functions get their arguments in, the copies of tests, and descriptors that are asked.
import functools
import sys
import weakref
from sys import getrefcount as rc


class Plain:
    def __get__(self, o, t): return rc(self), rc(o)


class Data(Plain):
    def __set__(self, o, v): print('set', rc(self), rc(o), rc(v))


class Thing:
    plain, data = Plain(), Data()
    def __dir__(self): print('dir', rc(self)); return []
    def __sizeof__(self): print('sizeof', rc(self)); return 100
    def __format__(self, spec): return 'format %d' % rc(self)
    def __bool__(self): print('bool', rc(self), end=' '); return True
    def __getattribute__(self, name): return object.__getattribute__(self, name)
    def __instancecheck__(self, x): print('instance', rc(self)); return True
    def __lt__(self, o): print('lt', rc(self), rc(o)); return False
    def __str__(self): return 'str %d' % rc(self)
    @property
    def prop(self): return rc(self)
    @functools.cached_property
    def cached(self): return rc(self)


def tests(p):
    x = p and 1
    x = p or 1
    if p: pass
    if p and x: pass
    x = 1 if p else 2
    assert p
    print()
    return not p and p


def run(p, q):
    dir(p); sys.getsizeof(p); isinstance(3, p)
    print('{}'.format(p), '{0} {a}'.format(p, a=p), format(p), f'{p}')
    print(p, p, sep=', ')
    print(max(p, q) is p, min([p, q]) is p)
    print(p.prop, getattr(p, 'prop'), p.cached, p.cached, p.plain, p.data)
    p.data = q
    object.__setattr__(p, 'data', q)
    setattr(p, 'data', q)
    object.__getattribute__(p, 'prop')


tests(Thing())
x = Thing() and 1
run(Thing(), Thing())
thing = Thing()
basic, noisy = weakref.ref(thing), weakref.ref(thing, lambda r: print('\ncallback', rc(r)))
del thing
