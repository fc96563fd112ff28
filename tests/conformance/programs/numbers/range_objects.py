r = range(2, 20, 3)
print(r, len(r), list(r), r[0], r[-1], r[1:3], r.start, r.stop, r.step, 8 in r, 9 in r, r.index(8), r.count(8), r.count(9))
print(range(5) == range(0, 5, 1), range(0) == range(2, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)), range(10)[::-2], list(range(5, 0, -2)), bool(range(0)), range(3, 0))
print(list(reversed(range(4))), sum(range(101)), max(range(5)), min(range(3, 9)), "a" in range(3), 1.0 in range(3), 1.5 in range(3), range(10 ** 20)[10 ** 19], len(range(0, 10, 4)))
for i in range(3):
    print(i, end=" ")
print(*range(0))
for action in [lambda: range(3)[5], lambda: range(3).index(9), lambda: range(0, 5, 0), lambda: range("a"), lambda: range(1.5), lambda: range(3) + range(2), lambda: len(range(10 ** 30)), lambda: range()]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
it = iter(range(3))
print(next(it), list(it), next(it, "end"), type(it).__name__, range(True), repr(range(1, 5)), repr(range(1, 5, 2)))
try:
    range(3)[0] = 1
except TypeError as error:
    print(error)
