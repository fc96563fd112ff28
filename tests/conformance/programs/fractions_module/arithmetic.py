from decimal import Decimal
from fractions import Fraction
import math

half = Fraction(1, 2)
print(half + Fraction(1, 3), half - 1, half * 4, half / 3, half ** 2, half ** -2, half ** 0.5, 2 ** half)
print(Fraction('3/4'), Fraction('-0.125'), Fraction('1e-3'), Fraction(0.75), Fraction(Decimal('1.1')), Fraction(' 7 '))
print(repr(Fraction(6, -8)), Fraction(5), float(half), half + 0.5, half + 1j, int(Fraction(7, 2)), round(Fraction(5, 2)))
print(Fraction(7, 2) // 1, Fraction(7, 2) % 1, divmod(Fraction(-7, 2), 2), -half, abs(-half), +half)
print(half == 0.5, half < 1, half >= Fraction(1, 2), hash(half) == hash(0.5), half != 2, {half: 1}[0.5])
print(Fraction(math.pi).limit_denominator(100), Fraction.from_float(0.25), Fraction.from_decimal(Decimal('0.2')))
print(math.floor(Fraction(-7, 3)), math.ceil(Fraction(7, 3)), math.trunc(Fraction(-7, 3)), round(Fraction(22, 7), 2))
print(sum([Fraction(1, n) for n in range(1, 11)]), half.numerator, half.denominator, half.as_integer_ratio(), bool(Fraction(0)))


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)


show(lambda: Fraction(1, 0))
show(lambda: Fraction('1/0'))
show(lambda: Fraction('x'))
show(lambda: Fraction(1.5, 2))
show(lambda: Fraction([]))
show(lambda: half / 0)
show(lambda: half + 'a')
show(lambda: Fraction(0) ** -1)
show(lambda: Fraction(float('nan')))
show(lambda: Fraction.from_float('a'))
show(lambda: half.limit_denominator(0))
show(lambda: half < 1j)
