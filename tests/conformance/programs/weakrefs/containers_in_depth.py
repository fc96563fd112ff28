# profiles: 3.10+
import weakref, gc, sys
class A:
    def __init__(self, n): self.n=n
    def m(self): return self.n
    def __repr__(self): return f'A({self.n})'
def tryit(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
a,b,c=A(1),A(2),A(3)
d=weakref.WeakValueDictionary(); d['a']=a; d['b']=b; d['c']=c
print(len(d), sorted(d), list(d.items()), 'a' in d, d.get('z'), d['a'])
for k,v in d.items():
    if k=='a': del b
    del v
print(list(d), len(d))
gc.collect(); print(list(d), len(d)); tryit(lambda: d['b']); print(d.pop('c'), d.pop('q', 5), d.setdefault('n', a), d.copy(), dict(d))
tryit(lambda: d.pop('zz')); d.update(x=c, y=a); print(sorted(d.keys()), list(d.values()), d == {'a':a}, d | {'t': a}); d.clear(); print(len(d))
tryit(lambda: d.__setitem__('i', 1))
k=weakref.WeakKeyDictionary(); k[a]=1; k[c]=2; print(len(k), list(k), list(k.items()), a in k, 1 in k, k[a], k.get(c), k.pop(c), k.setdefault(c, 9))
del k[c]; tryit(lambda: k[c]); k.update({c: 3}); print(list(k.values()), k.keyrefs()[0]() is a)
s=weakref.WeakSet([a,c]); print(len(s), a in s, sorted(x.n for x in s), s | {a}, s & {a}, s - {c}, s ^ {c}, s <= {a,c}, s == weakref.WeakSet([c,a]), s.isdisjoint([1]) if 0 else '')
s.discard(c); tryit(lambda: s.remove(c)); s.add(c); del c; gc.collect(); print(len(s), len(k)); s2=s.copy(); print(s2.pop(), len(s2)); tryit(lambda: s2.pop())
wm=weakref.WeakMethod(a.m, lambda r: print('wm died', r is wm)); print(wm()(), wm() == a.m, wm == weakref.WeakMethod(a.m), hash(wm) == hash(weakref.WeakMethod(a.m)), weakref.ref(a.m)())
tryit(lambda: weakref.WeakMethod(len))
f=weakref.finalize(a, print, 'fin', x=1) if 0 else weakref.finalize(a, print, 'fin', 'arg')
print(f.alive, f.peek()[1:], f.atexit, weakref.getweakrefcount(a), repr(f)[:18])
print(s, k.data.__class__)
del a; gc.collect(); print(f.alive, f(), f, wm(), f.peek(), f.detach())
x=A(9); f2=weakref.finalize(x, print, 'exit1'); f3=weakref.finalize(x, print, 'exit2'); f3.atexit=True; f4=weakref.finalize(x, print, 'never'); f4.atexit=False
o=A(10); g=weakref.finalize(o, print, 'detached'); print(g.detach() is not None, g.alive); 
r=weakref.ref(o); r2=weakref.ref(o); print(r is r2, weakref.getweakrefs(o)==[r], r() is o)
p=weakref.proxy(o); p.z=5; print(o.z, p.n+1, str(p), isinstance(p, A), p.__class__, bool(p)); del p.z; print(hasattr(o,'z'))
class N:
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def __iter__(self): return iter([1,2])
    def __contains__(self, x): return x==1
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __iadd__(self, o): return 'iadd'
    def __call__(self, *a): return a
    def __eq__(self, o): return o==5
    def __lt__(self, o): return True
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __index__(self): return 2
    def __neg__(self): return 'neg'
    def __abs__(self): return 'abs'
    def __bool__(self): return False
    def __enter__(self): return 'in'
    def __exit__(self, *a): pass
    def __next__(self): return 'nx'
n=N(); q=weakref.proxy(n); print(type(q), len(q), q[4], list(q), 1 in q, 2 in q, q+1, 1+q, q(1,2), q==5, q!=5, q<1, int(q), float(q), [0,1,2][q], -q, abs(q), bool(q), next(q))
with n as z: print(z)
q2=q; q2+=1; print(q2)
del n
tryit(lambda: q+1); tryit(lambda: q()); tryit(lambda: len(q)); tryit(lambda: 1 in q)
cb=[]
t=A(5); rs=[weakref.ref(t, lambda r,i=i: cb.append(i)) for i in range(3)]; del t; print(cb)
class RS(weakref.ref):
    def __init__(self, ob, cb=None, **kw): super().__init__(ob, cb); self.kw=kw
u=A(6); rr=RS(u, None, key=1); print(rr.kw, rr() is u, rr == weakref.ref(u), len(weakref.getweakrefs(u)))
