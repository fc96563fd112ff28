# profiles: 3.14+
"""Under the future import functions still have something that makes their annotations, which decorators copy."""
from __future__ import annotations
import functools
import inspect


def f(x: int, *a: str, k: list[int] = None, **kw: 'quoted') -> Missing: pass


print(f.__annotate__.__qualname__, f.__annotate__(1), f.__annotations__)
for wanted in (2, 3):
    try:
        print(f.__annotate__(wanted))
    except NotImplementedError as e:
        print(repr(e))


@functools.wraps(f)
def g(*a): pass


print(g.__annotations__, inspect.signature(g))


class A:
    y: int

    def m(self, other: A) -> 'A': pass


class B: pass


for each in (A, B):
    print('__annotate_func__' in vars(each), each.__annotate__, '__annotate_func__' in vars(each), each.__annotations__)
print(A.m.__annotate__.__qualname__, A.m.__annotations__)


def outer(t):
    def inner(a: t) -> outer: return a
    return inner


print(outer(3).__annotations__, outer(3).__annotate__.__closure__, outer.__annotate__)
f.__annotations__ = {'x': 1}
print(f.__annotate__)
