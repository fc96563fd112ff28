class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return f"Vec{self.xs}"

    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(*(a + b for a, b in zip(self.xs, other.xs)))

    def __radd__(self, other):
        return Vec(*(other + a for a in self.xs))

    def __iadd__(self, other):
        print("iadd")
        self.xs = self.xs + (other,)
        return self

    def __mul__(self, k):
        return Vec(*(a * k for a in self.xs))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.xs, other.xs))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self.xs) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vec) and self.xs == other.xs

    def __lt__(self, other):
        return self.xs < other.xs

    def __bool__(self):
        return any(self.xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __call__(self, x):
        return x

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 2

    def __round__(self, n=None):
        return ("round", n)

    def __divmod__(self, other):
        return "divmod"

    def __invert__(self):
        return "invert"

    def __format__(self, spec):
        return f"<{spec}>"


v, w = Vec(1, 2), Vec(3, 4)
print(v + w, 10 + v, v * 2, 2 * v, v @ w, -v, abs(Vec(3, 4)), v == Vec(1, 2), v != w, v < w, v > w)
v += 7
print(v, bool(Vec(0)), len(v), v[0], v[-1], list(v), 7 in v, v(5), int(v), float(v), [10, 20, 30][v], hex(v))
print(round(v), round(v, 2), divmod(v, 1), ~v, f"{v:abc}", format(v, ""), "%s" % v, "{:x}".format(v))
for action in (lambda: v + 1, lambda: v - w, lambda: v >= w, lambda: {v: 1}, lambda: v // 2, lambda: v ** 2):
    try:
        print(action())
    except TypeError as error:
        print(error)
