# Attributes of instances of subclasses of built-in types: where they are, what they cost, and what happens when __dict__ is asked for.
import collections, copy, gc, sys
def show(base, *args):
    class A(base):
        def set(self): self.first = 1; self.second = [2]
    a = A(*args)
    s0 = sys.getsizeof(a); a.set(); s1 = sys.getsizeof(a)
    r = [type(x).__name__ for x in gc.get_referents(a)]
    d = a.__dict__; s2 = sys.getsizeof(a)
    print(base.__name__, s0, s1, s2, r, d, [type(x).__name__ for x in gc.get_referents(a)], gc.is_tracked(a), a.first)
    del a.first; a.third = 3; print(vars(a), hasattr(a, 'first'))
    b = copy.copy(a); print(b == a or b is not None, b.__dict__)
    a.__dict__ = {'x': 1}; print(a.x, a.__dict__)
for base, args in [(set,()), (frozenset,()), (str,()), (float,()), (bytearray,()), (complex,()), (collections.deque,()), (collections.defaultdict,()), (list,()), (dict,())]:
    show(base, *args)
class S(str):
    __slots__ = ('a', '__dict__')
s = S('x'); s.a = 1; s.b = 2; print(s.a, s.b, s.__dict__, sys.getsizeof(s))
class W(float): pass
import weakref
gc.collect()
w = W(2.5); r = weakref.ref(w); w.me = w; del w; print(gc.collect(), r())
