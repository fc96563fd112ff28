t = (1, 2, 3, 2)
print(t, len(t), t[0], t[-1], t[1:3], t + (5,), t * 2, t.count(2), t.index(3), 2 in t, (), (1,), 1, tuple("ab"), tuple([1]), hash((1, 2)) == hash((1, 2)))
a, *b = t
print(a, b, (1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), tuple(reversed(t)), sorted(t), max(t), sum(t), t is tuple(t), t[:] is t)
nested = (1, [2], (3, (4,)))
nested[1].append(5)
print(nested, nested[2][1][0], str((1.0, "a", None)), repr(("x",)))
for action in [lambda: t[9], lambda: t.index(9), lambda: t + [1], lambda: t["a"], lambda: hash(nested), lambda: t.append(1), lambda: tuple(5), lambda: (1, 2) < (1, "a"), lambda: t * 1.5]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
x = (1, 2)
x += (3,)
print(x, x.__len__(), type(x), isinstance(x, tuple), (x, x)[1][0], [*x, *x], {x: "key"}[(1, 2, 3)])
