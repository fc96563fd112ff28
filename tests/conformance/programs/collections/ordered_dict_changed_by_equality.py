# OrderedDicts that change while they are compared
# profiles: 3.13+
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
for cls in OrderedDict, Sub:
    print(cls.__name__)
    for name, change in [('clear', lambda d: d.clear()), ('delete', lambda d: d.__delitem__(list(d)[-1])), ('add', lambda d: d.__setitem__('new', 1)), ('readd', lambda d: (d.__delitem__(list(d)[1]), d.__setitem__('new', 1))), ('move', lambda d: d.move_to_end(list(d)[0])), ('pop', lambda d: d.popitem()), ('same', lambda d: d.__setitem__(list(d)[1], 5))]:
        for where in 'left', 'right':
            def act(): change(a if where == 'left' else b)
            a = cls([(0, None), (Key(1, act), None), (4.2, None)]); b = cls([(0, None), (Key(1), None), (4.2, None)])
            print(name, where, end=' '); tried(lambda: a == b)
            a = cls([(0, None), (Key(1, act), None), (4.2, None)]); b = cls([(0, None), (Key(1), None), (4.2, None)])
            print(name, where, 'ne', end=' '); tried(lambda: a != b)
    class Val:
        def __init__(self, act=None): self.act = act
        def __eq__(self, o):
            if self.act: self.act(); self.act = None
            return True
    for name, change in [('clear', lambda d: d.clear()), ('delete', lambda d: d.__delitem__(list(d)[-1])), ('move', lambda d: d.move_to_end(list(d)[0]))]:
        for where in 'left', 'right':
            def act(): change(a if where == 'left' else b)
            a = cls([(0, Val(act)), (1, Val()), (2, Val())]); b = cls([(0, Val()), (1, Val()), (2, Val())])
            print('value', name, where, end=' '); tried(lambda: a == b)
