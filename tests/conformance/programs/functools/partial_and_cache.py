import functools, warnings, sys
class H:
    n = 0
    def __init__(s, v): s.v = v
    def __hash__(s): H.n += 1; return hash(s.v)
    def __eq__(s, o): return True
for size in (1, 2, None, 0):
    for typed in (False, True):
        @functools.lru_cache(maxsize=size, typed=typed)
        def f(x, y=1): return 1
        H.n = 0
        h = H(3); out = []
        for call in (lambda: f(h), lambda: f(h), lambda: f(6), lambda: f(7, 2), lambda: f(h, y=3), lambda: f(h, y=3)):
            call(); out.append(H.n)
        print(size, typed, out, f.cache_info())
class Sub(functools.partial): pass
p = Sub(print, 1, a=2)
print(repr(p))
def mk():
    class L(functools.partial): pass
    return L
print(repr(mk()(print)))
q = functools.partial(print)
q.__setstate__((q, (), {}, {}))
try: print(repr(q))
except RecursionError as e: print('rec')
q.__setstate__((print, (), {}, {}))
class Mut:
    def __str__(self):
        p.keywords[self] = ['sth2']
        return 'astr'
p = functools.partial(print)
p.keywords[Mut()] = ['sth']
print(repr(p))
class Mut2:
    def __str__(self):
        p.keywords.clear()
        return 'astr'
p = functools.partial(print)
p.keywords[Mut2()] = ['sth']; p.keywords['k'] = 3; p.keywords['l'] = 3
try: print(repr(p))
except Exception as e: print(type(e), e)
warnings.simplefilter('always')
def cap(*a, **k): return len(a), k
class A:
    meth = functools.partial(cap, 1, a=2)
    cm = classmethod(functools.partial(cap, 1))
    sm = staticmethod(functools.partial(cap, 1))
a = A()
print(A.meth(3), A.cm(3), A.sm(3))
print(a.meth(3, b=4))
print(a.cm(3), a.sm(3))
@functools.lru_cache
def g(x): "doc of g"; return x
import pickle, copy
print(g.__reduce__(), pickle.loads(pickle.dumps(g)) is g, copy.copy(g) is g, copy.deepcopy(g) is g)
class C:
    @functools.cached_property
    def cost(self):
        "The cost."
        return 1
print(C.cost.__doc__, C().cost)
