import sys

print([sys.getsizeof(x) for x in (0, 1, 2 ** 30, 2 ** 60, 2 ** 100, 1.5, True, None, object())])
print([sys.getsizeof("a" * n) for n in (0, 1, 10, 100)], sys.getsizeof("é" * 2), sys.getsizeof("€"), sys.getsizeof("😀"))
print([sys.getsizeof(b"a" * n) for n in (0, 1, 10)], sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof((1, 2, 3)))
print(sys.getsizeof([]), sys.getsizeof([1]), sys.getsizeof([1, 2, 3]), sys.getsizeof(list(range(10))), sys.getsizeof([0] * 100))
print(sys.getsizeof({}), sys.getsizeof({"a": 1}), sys.getsizeof({i: i for i in range(6)}), sys.getsizeof({i: i for i in range(100)}))
print(sys.getsizeof(set()), sys.getsizeof({1, 2, 3}), sys.getsizeof(set(range(5))), sys.getsizeof(set(range(100))), sys.getsizeof(frozenset()))
growth = []
items = []
last = -1
for n in range(60):
    size = sys.getsizeof(items)
    if size != last:
        growth.append((n, size))
        last = size
    items.append(n)
print(growth)
for _ in range(50):
    items.pop()
print(sys.getsizeof(items))
items.clear()
print(sys.getsizeof(items))


class Plain:
    pass


class Slots:
    __slots__ = ("a", "b")


class Custom:
    def __sizeof__(self):
        return 1000


print(sys.getsizeof(Plain()), sys.getsizeof(Slots()), sys.getsizeof(Custom()) >= 1000, sys.getsizeof(range(5)), sys.getsizeof(slice(1)))


def function():
    pass


def closure():
    x = 1
    return lambda: x


print(sys.getsizeof(function), sys.getsizeof(closure()), sys.getsizeof(closure().__closure__[0]), sys.getsizeof(Plain().__init__), sys.getsizeof(iter([])), sys.getsizeof(ValueError()))
try:
    class Bad:
        def __sizeof__(self):
            return -1
    sys.getsizeof(Bad())
except ValueError as error:
    print(error)
