print(True, False, int(True), str(False), True + 1, True == 1, True is (1 == 1), isinstance(True, int), bool.__mro__[1].__name__, type(True))
print(bool(""), bool("0"), bool(0.0), bool([0]), bool(None), not None, True and False, True or False, True ^ True, True & False, True | False, ~5)
print([False, True][True], "ab"[False], sum([True, True, False]), True * "x", {True: 1}, sorted([True, False]), max(True, 2), f"{True:d} {True} {True:>6}")
print(None, [None], str(None), None is None, None == False, type(None), bool(None), None or "default")
print(int(), float(), str() == "", bool(), list(), tuple(), dict(), set(), bytes(), object is object)
print(isinstance(1, (str, int)), isinstance(True, bool), issubclass(bool, int), type(1) == int, type(1) is bool, callable(None))
for action in [lambda: bool(1, 2), lambda: None(), lambda: None[0], lambda: None + None, lambda: None.x, lambda: len(None), lambda: iter(None), lambda: None < None, lambda: int(None), lambda: True < "a"]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
