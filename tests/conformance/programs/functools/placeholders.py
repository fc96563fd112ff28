# profiles: 3.14+
from functools import partial, Placeholder, _PlaceholderType
import functools, copy, pickle
P = Placeholder
print(P, type(P), P is type(P)(), bool(P), copy.copy(P) is P, pickle.loads(pickle.dumps(P)) is P, P.__reduce__())
def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
def cap(*a, **k): return a, k
p = partial(cap, P, 1, P, 2)
print(p.args, p.keywords)
t(p); t(p, 'a'); t(p, 'a', 'b'); t(p, 'a', 'b', 'c', z=1)
q = partial(p, 'x')
print(q.args); t(q, 'y'); t(q)
r = partial(p, P, 'y', 'z'); print(r.args); t(r, 0)
r = partial(p, 'm', 'n', 'o'); print(r.args); t(r)
t(partial, cap, P); t(partial, cap, 1, P); t(partial, cap, 1, k=P); t(partial, p, P, k=1)
t(partial, p, P, P)
t(partial, p, 1, P)
t(partial, p, 1, 2, P)
class S(partial): pass
s = S(cap, P, 1); t(s, 5); s2 = S(s, 7); print(s2.func is cap, s2.args); t(s2, 1)
s3 = partial(s, 7); print(type(s3.func).__name__, s3.args)
t(_PlaceholderType, 1)
try:
    class X(_PlaceholderType): pass
except TypeError as e: print(e)
t(setattr, P, 'a', 1)
print(copy.deepcopy(p).args, pickle.loads(pickle.dumps(partial(print, P, 1))).args)
p2 = partial(cap, 1)
t(p2.__setstate__, (cap, (1, P), {}, {}))
t(p2.__setstate__, (cap, (P, 1), {}, {})); t(p2, 3)
print(repr(p2).replace(repr(cap), 'cap'))
