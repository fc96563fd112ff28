# A class with a method __add__ or __mul__ of its own loses the sequence's + and *, which come after the numeric ones.
import operator
class L(list):
    def __add__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
class M(list):
    def __mul__(self, o): return NotImplemented
class R(list):
    def __rmul__(self, o): return NotImplemented
class IM(list):
    def __imul__(self, o): return NotImplemented
class S(str):
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return 'radd'
class N(L): pass
class Mix:
    def __add__(self, o): return NotImplemented
class Q(Mix, tuple): pass
class D(list):
    __add__ = None
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def iadd(x, y):
    x += y; return x
def imul(x, y):
    x *= y; return x
for f in [lambda: L([1])+[2], lambda: L([1])+1, lambda: [1]+L([2]), lambda: iadd(L([1]),[2]), lambda: M([1])*2, lambda: 2*M([1]), lambda: R([1])*2, lambda: 2*R([1]), lambda: imul(R([1]),2), lambda: imul(IM([1]),2),
    lambda: S('a')+'b', lambda: 'b'+S('a'), lambda: S('a')+S('b'), lambda: N([1])+[2], lambda: Q((1,))+(2,), lambda: (2,)+Q((1,)), lambda: sum([L([1]), L([2])], L()), lambda: operator.concat(L([1]), [2]), lambda: operator.iconcat(L([1]), [2]), lambda: D([1])+[1], lambda: [1]+D([2]),
    lambda: L([1]).__add__([2]), lambda: list.__add__(L([1]), [2]), lambda: M([1]).__rmul__(2), lambda: S('a') * 2, lambda: operator.mul(2, M([1]))]:
    t(f if not 0 else f)
del L.__add__
print(L([1])+[2])
L.__add__ = lambda s, o: NotImplemented
t(lambda: L([1])+[2])
