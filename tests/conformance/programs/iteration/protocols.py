class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter called")
        return CounterIterator(self.n)


class CounterIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Counter(2)
for x in c:
    print(x)
print(list(c), 1 in c, dict(enumerate(c)), [*c], max(c))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), iter(it) is it)
calls = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(calls), 0)), list(calls))
values = [1, 2, 3]
it = iter(values)
next(it)
values.append(4)
print(list(it))
d = {"a": 1}
it = iter(d.items())
print(next(it), next(it, None))
z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(z))
m = map(lambda x: x * 2, [1, 2])
print(next(m), list(m), type(m).__name__, type(z).__name__, type(enumerate([])).__name__, type(filter(None, [])).__name__)
e = enumerate("ab", start=1)
print(next(e), list(e), list(filter(lambda x: x % 2, range(5))), list(map(max, [1, 5], [3, 2])), list(zip()), list(zip("ab")), list(reversed([1, 2])), list(zip([1], [2], strict=True)))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
print(all([]), any([]), all([1, 0]), any([0, 2]), sum(x for x in range(4)), sorted(c), next(iter([]), "nothing"))
import sys

print([type(iter(x)).__name__ for x in ([], (), "", {}, set(), range(1), b"", {}.values(), {}.items())], it.__length_hint__() if hasattr(it, "__length_hint__") else 0)
print(iter([1, 2, 3]).__length_hint__(), iter(range(5)).__length_hint__(), iter(()).__length_hint__())
