# What int(), float() and complex() make of __int__, __index__, __trunc__, __float__ and __complex__, with the warnings of each version; pow() of complex numbers; lists that change while they are searched
import decimal, warnings
warnings.simplefilter('always')
def tried(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__, e)
    for x in w: print('  ', x.category.__name__, x.message)
class I(int): pass
class A:
    def __int__(self): return True
class B:
    def __int__(self): return I(5)
class C:
    def __index__(self): return I(6)
class D:
    def __trunc__(self): return I(7)
class E:
    def __float__(self): return F(1.5)
class F(float): pass
class G:
    def __complex__(self): return H(1, 2)
class H(complex): pass
class J:
    def __int__(self): return 'x'
    def __float__(self): return 'x'
    def __complex__(self): return 'x'
    def __index__(self): return 'x'
class N(int):
    def __int__(self): return 9
class O(int):
    def __index__(self): return 10
for x in A(), B(), C(), D(), J(), N(3), O(4):
    tried(lambda: int(x)); tried(lambda: type(int(x))); tried(lambda: range(x)); tried(lambda: [1] * x if not isinstance(x, (A, B)) else 0); tried(lambda: '%d' % x); tried(lambda: I(x)); tried(lambda: hex(x)); tried(lambda: 'abcdefghijklm'[x])
for x in E(), J(), G(), F(2.5), H(1, 2), C():
    tried(lambda: float(x)); tried(lambda: type(float(x))); tried(lambda: complex(x)); tried(lambda: type(complex(x))); tried(lambda: complex(1, x)); tried(lambda: H(x)); tried(lambda: F(x))
tried(lambda: pow(1j, 2j, 3j)); tried(lambda: pow(1j, 2, 0)); tried(lambda: pow(1, 2j, 3)); tried(lambda: pow(1.0, 2, 3)); tried(lambda: pow(2, 3, 1.0)); tried(lambda: pow('a', 1, 2)); tried(lambda: pow(1, 2, None)); tried(lambda: pow(decimal.Decimal(2), 3, 5))
tried(lambda: complex('1', 2)); tried(lambda: complex(1, '2')); tried(lambda: complex(b'1')); tried(lambda: complex(None)); tried(lambda: complex(1, None)); tried(lambda: complex({})); tried(lambda: complex(1j, 2j)); tried(lambda: complex(imag=1j)); tried(lambda: complex(real=1j)); tried(lambda: complex(1, 2, 3)); tried(lambda: complex(x=1)); tried(lambda: complex(real='1')); tried(lambda: complex('1', real=1))
L = [1, 2, 3]
class S:
    def __eq__(self, o): L.clear(); return False
L = [S(), 4, 5]
tried(lambda: L.index(5)); 
L = [S(), 4, 5]; tried(lambda: L.remove(5)); L = [S(), 4, 5]; tried(lambda: L.count(5)); L = [S(), 4, 5]; tried(lambda: 5 in L)
class T:
    def __index__(self): L.clear(); return 0
L = [1, 2, 3]; tried(lambda: L.index(3, T())); L = [1, 2, 3]; tried(lambda: L.insert(T(), 5)); print(L); L = [1, 2, 3]; tried(lambda: L.pop(T())); L = [1, 2, 3]; tried(lambda: L[T()]); L = [1, 2, 3]; tried(lambda: L[T():]); L = [1, 2, 3]; tried(lambda: L * T()); print(L)
class U:
    def __bool__(self): return 3
tried(lambda: bool(U())); tried(lambda: not U())
