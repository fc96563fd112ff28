data = [("bob", 30), ("ann", 25), ("cat", 30), ("dan", 25)]
print(sorted(data))
print(sorted(data, key=lambda p: p[1]))
print(sorted(data, key=lambda p: (-p[1], p[0])))
print(sorted(data, key=lambda p: p[1], reverse=True))
print(sorted([3, 1, 2], key=lambda x: -x), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([True, 0, 2, False]))
print(sorted([0.1, 1, -5, 3.5]), sorted(["a10", "a9", "A1"]), sorted([[2], [1, 5], []]), sorted([(1, "b"), (1, "a")]))


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


items = [Item(n) for n in (5, 2, 8, 1)]
print(sorted(items), max(items, key=lambda i: i.n), min(items, key=lambda i: i.n))
items.sort(reverse=True)
print(items)
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
comparisons = []


class Counted(Item):
    def __lt__(self, other):
        comparisons.append((self.n, other.n))
        return self.n < other.n


sorted([Counted(n) for n in [3, 1, 2, 5, 4]])
print(comparisons)
from functools import cmp_to_key

print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)))
mutating = [3, 2, 1]


def key(x):
    mutating.append(x)
    return x


try:
    mutating.sort(key=key)
except ValueError as error:
    print(error)
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
try:
    sorted([1, 2], key=lambda x: 1 / 0)
except ZeroDivisionError as error:
    print(error)
big = [(i * 7919) % 1000 for i in range(1000)]
print(sorted(big) == list(range(1000)), sorted(big, reverse=True)[:3], sorted(range(100), key=lambda i: i % 3)[:5])
