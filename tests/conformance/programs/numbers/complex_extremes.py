"""Arithmetic of complex numbers with reals, infinities, NaN and signed zeros; powers and their errors."""
import operator

inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1, -2.5, inf, nan, 1j, complex(0.0, -0.0), complex(-0.0, 2), complex(inf, 1), complex(inf, -inf), complex(nan, inf), 3 - 4j]
for function in (operator.add, operator.sub, operator.mul, operator.truediv):
    for a in values:
        row = []
        for b in values:
            if not (isinstance(a, complex) or isinstance(b, complex)):
                continue
            try:
                row.append(str(function(a, b)))
            except ZeroDivisionError as error:
                row.append(str(error))
        print(function.__name__, a, row)

for base, exponent in ((1, complex(inf, 1)), (0, 1j), (0j, 0), (0j, -1), (2j, 2), (2j, -3), (1e200j, 2), (inf, 1j), (-2.5, complex(1, inf)), (1j, nan)):
    try:
        print(base, exponent, base**exponent)
    except (ZeroDivisionError, OverflowError) as error:
        print(base, exponent, type(error).__name__, error)
