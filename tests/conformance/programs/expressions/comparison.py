print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 > 1, 1 == 1.0 == True)
print((1 < 2) < 3, 1 < (2 < 3), not 1 == 2)


def noisy(value):
    print("eval", value)
    return value


print(noisy(1) < noisy(2) < noisy(3))
print(noisy(5) < noisy(2) < noisy(3))
print(noisy(1) in [noisy(1), noisy(2)] != [3])
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], (1, "a") < (1, "b"))
print("a" < "b", "Z" < "a", "abc" < "abd", "" < "a", "é" > "z")
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {1}, {1} > set(), {1, 2} >= {2})
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, [1] == (1,))
print(1 == "1", None == 0, None is None, [] == [], [] is [])
print(float("nan") == float("nan"), float("nan") != float("nan"))
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan == nan, (nan,) == (nan,))
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53))
print(10 ** 400 > float("inf"), 10 ** 400 > 1e308, -(10 ** 400) < float("-inf"))
print(max(3, 1, 2), min("b", "a"), max([1, 5, 2], key=lambda n: -n), min([], default="none"))
for pair in [(1, "a"), ([], {}), (None, 1), ({}, {}), (1j if False else "s", b"s")]:
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
try:
    sorted([1, "a", None])
except TypeError as error:
    print(error)
try:
    max([])
except ValueError as error:
    print(error)
try:
    max(1)
except TypeError as error:
    print(error)
