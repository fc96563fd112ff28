import copy, gc
class P:
    def __init__(self, x): self.x = x; self.l=[1,[2]]
a = P(1); b = copy.copy(a); c = copy.deepcopy(a)
print(b.x, b.l is a.l, c.l == a.l, c.l is a.l, c.l[1] is a.l[1])
n = P(1); n.me = n; m = copy.deepcopy(n); print(m.me is m)
class S:
    __slots__=('a','b')
    def __init__(self): self.a=1
s=S(); t=copy.copy(s); print(t.a, hasattr(t,'b'))
for v in (1, 'a', (1,[2]), [1,[2]], {1:[2]}, {1,2}, frozenset([1]), None, print, P, range(3), slice(1,2), b'a', bytearray(b'x'), 1.5, 2j):
    x=copy.copy(v); y=copy.deepcopy(v); print(type(v).__name__, x==v, y==v, x is v, y is v)
class L(list): pass
l=L([1,2]); l.z=3; l2=copy.copy(l); print(l2, l2.z, type(l2)); l3=copy.deepcopy(l); print(l3, l3.z)
class D(dict): pass
d=D(a=1); d.q=[1]; d2=copy.deepcopy(d); print(d2, d2.q)
class Cu:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(Cu()), copy.deepcopy(Cu()), copy.deepcopy([Cu()]))
e=ValueError('a',1); e.z=2; e2=copy.copy(e); print(repr(e2), e2.z); print(repr(copy.deepcopy(KeyError('k'))))
def g(): yield
try: copy.copy(g())
except TypeError as e: print(e)
class GS:
    def __init__(self): self.a=1
    def __getstate__(self): return {'a': 5}
    def __setstate__(self, st): self.got=st
q=copy.copy(GS()); print(q.__dict__)
print(copy.copy(a.__init__).__func__ is P.__init__)
class T(tuple): pass
t=T((1,[2])); print(copy.copy(t), type(copy.deepcopy(t)), copy.deepcopy(t))
gc.collect(); gc.disable()
def cyc():
    a=P(1); a.me=a
    b=copy.copy(a); 
    return None
cyc(); print(gc.collect())
import types
ns=types.SimpleNamespace(a=1,b=[2]); print(copy.copy(ns), copy.deepcopy(ns), ns==copy.copy(ns))
