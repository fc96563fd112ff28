"""Classes that extend OrderedDict: which of their methods pop, repr and copies call."""
from collections import OrderedDict
class LRU(OrderedDict):
    def __init__(self, cap): super().__init__(); self.cap = cap
    def __getitem__(self, k): print('get', k); self.move_to_end(k); return super().__getitem__(k)
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.cap: self.popitem(last=False)
    def __delitem__(self, k): print('del', k); super().__delitem__(k)
    def __contains__(self, k): print('in', k); return super().__contains__(k)
c = LRU(2); c["a"] = 1; c["b"] = 2; c["a"]
try: c["c"] = 3
except KeyError as e: print('KE', e)
print(len(c))
print(repr(c), list(c))
try: print(c.pop('a', None))
except KeyError as e: print('KE', e)
try: print(c.pop('zz', 5), list(c), c.popitem())
except KeyError as e: print('KE', e)
try: print(c.copy())
except Exception as e: print(type(e), e)
print(c == {}, c.get('b'), c.setdefault('q', 1))
class M(OrderedDict):
    def __missing__(self, k): return 'm'
m = M(a=1); print(m['zz'], m.pop('a'), m)
class P(OrderedDict):
    def __getitem__(self, k): return super().__getitem__(k) * 2
p = P(a=1, b=2); print(p.popitem(), p.pop('a'), p); p['x'] = 4; print(p, dict(p), p.copy(), list(p.values()), list(p.items()), {**p}, p | {'r': 1})

import gc
import weakref

attributed = M(key=1)
attributed.me = attributed
ref = weakref.ref(attributed)
del attributed
print(gc.collect() > 0, ref())
