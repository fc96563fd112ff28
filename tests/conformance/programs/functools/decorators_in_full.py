"""total_ordering, cached_property, partial, partialmethod, lru_cache: use and mistakes."""
import functools, typing, collections.abc, pickle, abc, sys
print(functools.WRAPPER_ASSIGNMENTS)
def tr(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0], str(e)[-60:])
@functools.total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __ge__(s, o): return s.v >= o.v
print(T.__lt__, T.__lt__.__name__, T(1) < T(2), T(2) <= T(2), pickle.loads(pickle.dumps(T.__lt__)) is T.__lt__)
tr(lambda: T(1) < 3)
tr(lambda: functools.total_ordering(type('X', (), {})))
class S:
    __slots__ = ()
    @functools.cached_property
    def z(self): return 1
tr(lambda: S().z)
try:
    class D:
        x = y = functools.cached_property(lambda s: 1)
except Exception as e: print(type(e), e, e.__cause__, getattr(e, '__notes__', None))
cp = functools.cached_property(lambda s: 1)
class E: pass
E.q = cp
tr(lambda: E().q)
p = functools.partial(print, 1, sep='-'); p(2); print(p, p.func, p.args, p.keywords, functools.partial(p, 3))
tr(lambda: functools.partial())
tr(lambda: functools.partial(3))
class PM:
    def st(self, *a, **k): return (a, k)
    two = functools.partialmethod(st, 2, x=1)
    cm = functools.partialmethod(classmethod(lambda c, a: (c.__name__, a)), 5)
    print(two, repr(two))
print(PM().two(3, y=4), PM.cm(), PM.__dict__['two'])
tr(lambda: functools.partialmethod(3))
tr(lambda: functools.reduce(lambda a, b: a + b, []))
tr(lambda: functools.lru_cache(maxsize='x'))
@functools.lru_cache(maxsize=2)
def g(x, y=0): return x
g(1); g(1); g(2); g(3); g(y=1, x=2); print(g.cache_info(), g.cache_parameters(), g.__wrapped__, g)
tr(lambda: g([]))
print(functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
@functools.wraps(g)
def h(): "h"
print(h.__name__, h.__wrapped__ is g, h.__module__, h.__qualname__, h.__doc__)
@functools.cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
class Meth:
    @functools.lru_cache
    def m(self): return 1
print(Meth().m(), Meth.m.cache_info())
