print([x * 2 for x in range(5)], [x for x in range(10) if x % 3 == 0], [(x, y) for x in range(2) for y in "ab"])
print({x % 3 for x in range(10)}, {x: x ** 2 for x in range(4)}, {k: v for k, v in zip("ab", [1, 2])}, list(x for x in "xy"))
print([[j for j in range(i)] for i in range(4)], [x for row in [[1, 2], [3]] for x in row if x != 2])
print([x if x % 2 else -x for x in range(5)], [y for x in range(3) if x for y in range(x)])
x = "outer"
print([x for x in range(2)], x)
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]])
print([y := n * 2 for n in range(3)], y)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(row) for row in matrix])
print({a: {b for b in range(a)} for a in range(3)}, {**{i: i for i in range(2)}, 5: 6})
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]])


class Scope:
    n = 3
    values = [i for i in range(n)]
    try:
        bad = [n for _ in range(1)]
    except NameError as error:
        bad = str(error)


print(Scope.values, Scope.bad)


def outer():
    total = 10

    def inner():
        return [total + i for i in range(2)]

    return inner(), [total for _ in range(1)]


print(outer())
print(list(map(lambda f: f(2), [lambda v, n=n: v ** n for n in range(4)])))


def gen_first_iter():
    try:
        (i for i in 5)
    except TypeError as error:
        return str(error)


print(gen_first_iter())
g = (1 // i for i in (1, 0))
print(next(g))
try:
    next(g)
except ZeroDivisionError as error:
    print(error)
print([i for i in range(3)] == list(i for i in range(3)), dict((i, i) for i in range(2)), set(i for i in "aab") == {"a", "b"}, "".join(c for c in "abc" if c != "b"))
