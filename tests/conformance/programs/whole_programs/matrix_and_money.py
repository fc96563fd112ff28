"""Classes with operators: vectors, matrices, fractions, money, and how they are formatted."""
import bisect
import copy
import math
import numbers
from fractions import Fraction
from functools import singledispatch, total_ordering


class Vector:
    __slots__ = ('_items',)
    __match_args__ = ('x', 'y')

    def __init__(self, *items):
        self._items = tuple(items)

    def __getattr__(self, name):
        if name in 'xyz' and len(name) == 1 and 'xyz'.index(name) < len(self._items):
            return self._items['xyz'.index(name)]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)

    def __repr__(self):
        return f'Vector{self._items}'

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, Vector) else NotImplemented

    def __hash__(self):
        return hash(self._items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        found = self._items[index]
        return Vector(*found) if isinstance(index, slice) else found

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other, strict=True))) if isinstance(other, Vector) else NotImplemented

    def __mul__(self, factor):
        return Vector(*(a * factor for a in self)) if isinstance(factor, numbers.Number) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __neg__(self):
        return -1 * self

    def __abs__(self):
        return math.hypot(*self)

    def __bool__(self):
        return any(self)

    def __format__(self, spec):
        return '(' + ', '.join(format(item, spec) for item in self) + ')'


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    def __matmul__(self, other):
        return Matrix([sum(map(lambda a, b: a * b, row, column)) for column in zip(*other.rows)] for row in self.rows)

    def __pow__(self, n, modulo=None):
        result = Matrix.identity(len(self.rows))
        for _ in range(n):
            result @= self
        return result

    def __getitem__(self, where):
        match where:
            case int(i), int(j):
                return self.rows[i][j]
            case slice() | int() as i, slice(start=None, stop=None, step=None):
                return self.rows[i]
        raise TypeError(f'bad index {where!r}')

    def determinant(self):
        rows, sign = copy.deepcopy(self.rows), 1
        for i in range(len(rows)):
            pivot = next((r for r in range(i, len(rows)) if rows[r][i]), None)
            if pivot is None:
                return 0
            if pivot != i:
                rows[i], rows[pivot], sign = rows[pivot], rows[i], -sign
            for r in range(i + 1, len(rows)):
                factor = Fraction(rows[r][i], rows[i][i])
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
        return sign * math.prod(rows[i][i] for i in range(len(rows)))

    def __str__(self):
        width = max(len(str(item)) for row in self.rows for item in row)
        return '\n'.join(' '.join(f'{item!s:>{width}}' for item in row) for row in self.rows)


@total_ordering
class Money:
    def __init__(self, cents, currency='EUR'):
        self.cents, self.currency = cents, currency

    def __eq__(self, other):
        return (self.cents, self.currency) == (other.cents, other.currency)

    def __lt__(self, other):
        if self.currency != other.currency:
            raise ValueError(f'{self.currency} and {other.currency} do not compare')
        return self.cents < other.cents

    def __iadd__(self, other):
        self.cents += other.cents
        return self

    def __divmod__(self, parts):
        share, rest = divmod(self.cents, parts)
        return Money(share, self.currency), Money(rest, self.currency)

    def __str__(self):
        return f'{self.cents / 100:,.2f} {self.currency}'


@singledispatch
def describe(thing):
    return f'{thing!r}?'


@describe.register
def _(thing: Vector):
    match thing:
        case Vector(0, 0):
            return 'origin'
        case Vector(x, 0):
            return f'on the x axis at {x}'
        case Vector(x=x, y=y) if x == y:
            return 'diagonal'
    return 'somewhere'


a, b = Vector(3, 4), Vector(1, Fraction(1, 2))
print(a + b, 2 * a, a * 0.5, -a, a @ b, abs(a), bool(Vector(0, 0)), f'{a:.1f}|{b:>5}', a[::-1], a.y, {a: 1}[Vector(3, 4)])
for bad in (lambda: a + Vector(1), lambda: a + 1, lambda: a.z, lambda: a * 'x', lambda: setattr(a, 'w', 1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, '-', error)
print([describe(v) for v in (Vector(0, 0), Vector(5, 0), Vector(2, 2), Vector(1, 2), 7)])
m = Matrix([[2, 1, 3], [0, -1, 4], [1, 2, 0]])
print(m, m.determinant(), m[0, 2], m[1, :], (m ** 3)[0, 0], sep='\n')
print(Matrix([[1, 1], [1, 0]]) ** 10, Matrix([[1, 2], [2, 4]]).determinant())
purse = [Money(n) for n in (1999, 5, 250_000_00)]
print(*sorted(purse), max(purse), purse[0] >= purse[1], sep=' | ')
total = Money(0)
for money in purse:
    total += money
print(total, *divmod(total, 3), bisect.bisect([1, 3, 3, 5], 3), bisect.bisect_left(['a', 'ccc'], 2, key=len))
try:
    purse[0] < Money(1, 'USD')
except ValueError as error:
    print(error)
print(Fraction('0.125') + Fraction(1, 3), round(Fraction(7, 2)), Fraction(math.pi).limit_denominator(1000), math.isqrt(10**20 + 1), f'{1e16:g} {-0.0:+.0%} {12345.678:_.1f} {255:#010x}')
