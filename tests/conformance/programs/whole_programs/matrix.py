"""A matrix class with all operators, fractions, and printing."""
# stress: none: a long program, too slow with a collection at every allocation
from fractions import Fraction
from functools import cached_property
from itertools import chain, product, starmap, zip_longest, accumulate, groupby, combinations
import operator
import copy


class Matrix:
    __slots__ = ("rows", "__dict__")

    def __init__(self, rows):
        rows = tuple(tuple(r) for r in rows)
        if len({len(r) for r in rows}) > 1:
            raise ValueError("ragged rows: " + ", ".join(str(len(r)) for r in rows))
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            if isinstance(r, slice) or isinstance(c, slice):
                rows = self.rows[r] if isinstance(r, slice) else (self.rows[r],)
                return Matrix([row[c] if isinstance(c, slice) else (row[c],) for row in rows])
            return self.rows[r][c]
        return self.rows[key]

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([map(operator.add, a, b) for a, b in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[k * x for x in r] for r in self.rows]) if isinstance(k, (int, float, Fraction)) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        cols = list(zip(*other.rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])

    def __pow__(self, n, mod=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            if mod:
                result, base = result % mod, base % mod
            n >>= 1
        return result

    def __mod__(self, m):
        return Matrix([[x % m for x in r] for r in self.rows])

    def __neg__(self):
        return -1 * self

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(self.rows)

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __bool__(self):
        return any(self)

    @cached_property
    def T(self):
        print("transposing")
        return Matrix(zip(*self.rows))

    def det(self):
        m = [list(map(Fraction, r)) for r in self.rows]
        result = Fraction(1)
        for i in range(len(m)):
            pivot = next((r for r in range(i, len(m)) if m[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                m[i], m[pivot] = m[pivot], m[i]
                result = -result
            result *= m[i][i]
            for r in range(i + 1, len(m)):
                factor = m[r][i] / m[i][i]
                m[r] = [x - factor * y for x, y in zip(m[r], m[i])]
        return result

    def __format__(self, spec):
        width = max((len(format(x, spec)) for x in self), default=0)
        return "\n".join("[" + " ".join(f"{format(x, spec):>{width}}" for x in r) + "]" for r in self.rows)

    def __repr__(self):
        return f"Matrix({[list(r) for r in self.rows]})"


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0.5, 1], [1.25, -2]])
print(a + b, 2 * a, a @ b, -a, sep="\n")
print(f"{b:.2f}", f"{a}", sep="\n")
print(a.T, a.T, a == a.T.T, a[1, 0], a[:, 1], a[0], a.shape)
print(Matrix([[1, 1], [1, 0]]) ** 90, pow(Matrix([[1, 1], [1, 0]]), 10**18, 1000), sep="\n")
print(Matrix([[2, -1, 0], [1, 3, 5], [0, 7, 11]]).det(), Matrix([[1, 2], [2, 4]]).det(), Matrix([["1/3", "0.5"], [2, 3]]).det())
for f in (lambda: a + 1, lambda: a + Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: a * "x", lambda: a[5, 0], lambda: "x" @ a):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
print({a: 1}[Matrix([[1, 2], [3, 4]])], bool(Matrix([[0, 0]])), sum(a), list(a), max(a), a in [a])
c = copy.copy(a); d = copy.deepcopy(a)
print(c == d == a, c.rows is a.rows, list(accumulate(a, initial=100)), list(starmap(pow, [(2, 3), (3, 2)])))
print([(k, list(g)) for k, g in groupby(sorted("mississippi"))], list(zip_longest("ab", "xyz", fillvalue="-")), list(combinations("abc", 2)))
