from __future__ import annotations


def f(x: Undefined, y: list[int] = []) -> "quoted":
    z: AlsoUndefined = 1
    return z


class C:
    a: Missing
    b: int = 5


print(f.__annotations__, C.__annotations__, f(1), C.b)
