"""fma, sumprod and fsum are exact until the end; comb and perm of any arguments."""
# profiles: 3.13+
import math
from fractions import Fraction

print(math.fma(0.1, 10, -1), 0.1 * 10 - 1)
print(math.fma(1e308, 10, -math.inf), math.fma(1e308, 2, -1e308))
print(math.fma(1e-200, -1e-200, 0.0), math.fma(5e-324, 0.5, 5e-324))
print(math.sumprod([10**20, 1, -10**20], [0.1, 1, 0.1]), math.sumprod([1e16, 1.0, -1e16], [1.0, 1.0, 1.0]))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([Fraction(1, 3)], [3]), math.sumprod([], []))
print(math.sumprod([True, 2.5], [1.5, 2]), math.sumprod([math.inf, 1.0], [1.0, 1.0]))
print(math.fsum([0.1] * 10), math.fsum([1e308, 1e308, -1e308]) if False else "", math.fsum([math.inf, 1.0]), math.fsum([math.nan, math.inf]))
print(math.comb(10**20, 2), math.perm(10**20, 3), math.comb(10**50, 10**50 - 1), math.comb(5, 10**30))
print(math.cosh(math.inf), math.cosh(-math.inf), math.sinh(1e-310), math.expm1(-1e-310), math.log1p(3e-320))
print(0.0 ** -math.inf, (-0.0) ** -math.inf, math.pow(0.0, -math.inf))


class Half(float):
    def __ceil__(self):
        return "ceil"

    def __floor__(self):
        return "floor"


print(math.ceil(Half(0.5)), math.floor(Half(0.5)))
for call in (
    lambda: math.fma(1e308, 10, 0),
    lambda: math.fma(math.inf, 0, 1),
    lambda: math.sumprod([1, 2], [1]),
    lambda: math.sumprod([1], ["x"], 3),
    lambda: math.sumprod(["a"], ["x"]),
    lambda: math.fsum([math.inf, -math.inf]),
    lambda: math.fsum([1e308, 1e308]),
    lambda: math.comb(10**40, 10**30),
    lambda: math.perm(10**40, 10**30),
    lambda: math.perm(-1),
    lambda: math.comb(3, -1),
    lambda: float("1\x00"),
    lambda: float(b"1\xa0"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
