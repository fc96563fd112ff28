# profiles: 3.13+
import typing
from typing import *
def f[T: int, *Ts, **P](x: T, *args: *Ts, y=1) -> T: return x
print(f.__type_params__, f(3), f.__qualname__)
print(f.__type_params__[0].__bound__)
class C[T = int]:
    def m[U](self, x: U) -> T: return x
    __x = 1
print(C, C.__type_params__, C.__orig_bases__, C.__mro__, C.__parameters__, C[str])
print(C.m.__type_params__, C.m.__qualname__, C().m(4))
type A[T] = list[T] | None
type B = A[int]
print(A, A.__value__, B.__value__, A.__type_params__, A[int])
class D[X, Y](dict[X, Y], metaclass=type): pass
print(D.__orig_bases__, D[int, str], D.__bases__)
def g[T](a=1, *, k=2): return a, k
print(g(), g(3, k=4), g.__defaults__, g.__kwdefaults__)
