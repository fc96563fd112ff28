# Iterators of OrderedDict taken apart; keys whose hash is never the same
from collections import OrderedDict
def tried(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Key:
    def __init__(self, n, act=None): self.n, self.act = n, act
    def __hash__(self): return hash(self.n)
    def __eq__(self, o):
        if self.act: self.act(); self.act = None
        return isinstance(o, Key) and self.n == o.n or self.n == o
    def __repr__(self): return 'K%s' % self.n
class Sub(OrderedDict): pass
class Sub(OrderedDict): pass
for cls in OrderedDict, Sub:
    d = cls.fromkeys('abc')
    def loop(f):
        out = []
        for k in d: out.append(k); f(); 
        return out
    tried(lambda: loop(lambda: d.__setitem__('z', 1))); d = cls.fromkeys('abc'); tried(lambda: loop(lambda: d.clear()))
    d = cls.fromkeys('abc'); it = iter(d); next(it); d.move_to_end('a'); tried(lambda: list(it))
    tried(lambda: it.__reduce__())
    d = cls.fromkeys('abc'); it = reversed(d); next(it); tried(lambda: it.__reduce__()); it = iter(d.items()); next(it); tried(lambda: it.__reduce__()); it = iter(d.values()); tried(lambda: it.__reduce__())
tried(lambda: OrderedDict({1: 2}) == {1: 2}); tried(lambda: OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]))
import copy, pickle
tried(lambda: list(copy.copy(iter(OrderedDict.fromkeys('ab'))))); tried(lambda: list(pickle.loads(pickle.dumps(iter(OrderedDict.fromkeys('ab'))))))
od = Sub()
class K2:
    def __hash__(self): return 1
k = K2(); od[k] = 1
class Restless:
    def __repr__(self): return 'Restless'
    def __hash__(self): from random import randint; return randint(-1000000000, 1000000000)
o = OrderedDict()
for i in range(20): o[Restless()] = i
tried(lambda: o.clear()); 
o = OrderedDict(); o[Restless()] = 1
tried(lambda: o.popitem()); tried(lambda: o.pop(Restless()))
o = OrderedDict(); h = [1]
class Changing:
    def __repr__(self): return 'Changing'
    def __hash__(self): return h[0]
c = Changing(); o[c] = 1; h[0] = 2
tried(lambda: o.popitem()); tried(lambda: repr(o)[:20]); tried(lambda: o.__delitem__(c)); tried(lambda: o.move_to_end(c)); tried(lambda: list(o)); tried(lambda: list(o.items())); tried(lambda: o.copy()); tried(lambda: dict(o))

def loop(f):
    d = OrderedDict.fromkeys('abcd'); out = []
    try:
        for k in d: out.append(k); f(d, k)
    except RuntimeError as e: print(e, end=' ')
    print(out)
loop(lambda d, k: (d.popitem(), d.__setitem__(k + 'x', 1)) if len(d) < 9 and 'x' not in k else 0)
loop(lambda d, k: d.move_to_end(k) if k == 'a' else 0)
loop(lambda d, k: d.move_to_end('d', last=False))
loop(lambda d, k: d.popitem())
loop(lambda d, k: d.__setitem__('z', 0))
loop(lambda d, k: d.__delitem__(k))
loop(lambda d, k: d.clear())
loop(lambda d, k: d.pop('d', 0))
loop(lambda d, k: (d.pop(k), d.__setitem__(k, 0)) if k in 'ab' else 0)
loop(lambda d, k: d.update(z=1))
loop(lambda d, k: d.setdefault('z', 1))
