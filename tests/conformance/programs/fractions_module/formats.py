# profiles: 3.13+
from fractions import Fraction

for value in (Fraction(1, 3), Fraction(-22, 7), Fraction(5), Fraction(123456789, 1000), Fraction(0)):
    for spec in ('', '10', '<10', '^12', '+', '.2f', '.3e', '10.2f', '010.2f', ',.1f', '.1%', 'g', '.3g', '#.0f', '_', '*^15', 'z.0f', '=+8'):
        print(value, repr(spec), repr(format(value, spec)))
for spec in ('x', '.2', 'd', ' .', '0=5.2f'):
    try:
        print(repr(format(Fraction(1, 2), spec)))
    except ValueError as error:
        print(error)
print(f'{Fraction(3, 4):.2f} {Fraction(2, 3)!r}', Fraction(4, 2).is_integer())
