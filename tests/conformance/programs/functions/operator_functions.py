# profiles: 3.14+
import operator, inspect, pickle, copy
print(operator.__all__)
print(operator.__add__ is operator.add)
for t in operator.attrgetter, operator.itemgetter, operator.methodcaller:
    print(t.__module__, inspect.signature(t), t.__text_signature__)
for g in operator.attrgetter('a','b'), operator.itemgetter(1,'x'), operator.methodcaller('a', 1), operator.methodcaller('a', 1, k=2):
    print(g.__reduce__(), repr(copy.copy(g)), inspect.signature(g))
    print(pickle.loads(pickle.dumps(g)))
class S:
    def __init__(s, l): s.l=l
    def __getitem__(s,i): return s.l[i]
    def __len__(s): return len(s.l)
    def __add__(s,o): return s.l + o.l
print(operator.concat(S([1]), S([2])))
try: operator.concat(13, 29)
except TypeError as e: print(e)
try: operator.concat(S([]), 29)
except (TypeError, AttributeError) as e: print(e)
class C:
    def __iadd__(self, o): return 'iadd'
print(operator.iconcat(C(), C()))
class C(S):
    def __iadd__(self, o): return 'iadd'
print(operator.iconcat(C([]), C([])))
class M(operator.itemgetter.__class__): pass
try:
    class D(operator.itemgetter): pass
except TypeError as e: print(e)
print(operator.is_none(None) if hasattr(operator,'is_none') else 'no')
print(operator.length_hint([1], 3), operator.__call__)
