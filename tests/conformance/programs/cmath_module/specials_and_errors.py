"""Infinities, NaN, branch cuts by the sign of zero, and the errors."""
import cmath
import math

inf, nan = cmath.inf, cmath.nan
print(cmath.infj, cmath.nanj, repr(cmath.nan))
values = (-inf, -1.25, -0.0, 0.0, 1.25, inf, nan)
for name in ("acos", "acosh", "asinh", "atanh", "cosh", "exp", "log", "sinh", "sqrt", "tanh"):
    function = getattr(cmath, name)
    for real in values:
        row = []
        for imag in values:
            try:
                row.append(str(function(complex(real, imag))))
            except (ValueError, OverflowError) as error:
                row.append(str(error))
        if not (math.isfinite(real) and real):
            print(name, real, row)

print(cmath.log(complex(-1, 0.0)), cmath.log(complex(-1, -0.0)))
print(cmath.isnan(complex(nan, 1)), cmath.isinf(complex(1, -inf)), cmath.isfinite(complex(1, inf)))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(inf, inf), cmath.isclose(nan, nan))


class Wrapped:
    def __complex__(self):
        return 3 + 4j


class Indexed:
    def __index__(self):
        return 9


print(cmath.sqrt(Wrapped()), cmath.sqrt(Indexed()))
for call in (
    lambda: cmath.sqrt("1"),
    lambda: cmath.sqrt(None),
    lambda: cmath.sqrt(),
    lambda: cmath.log(0),
    lambda: cmath.log(1, 1),
    lambda: cmath.exp(1000),
    lambda: cmath.atanh(1),
    lambda: cmath.polar(1e308 + 1e308j) and cmath.polar(1.7e308 + 1.7e308j),
    lambda: cmath.isclose(1, 2, rel_tol=-1),
    lambda: cmath.sin(10**400),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
