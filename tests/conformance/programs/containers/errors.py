# What lists, tuples, ranges and slices say when something is wrong.
# profiles: 3.10+
items, pair = [1, 2, 3], (1, 2)
big = 10**30
actions = [
    lambda: items.index(9), lambda: items.remove(9), lambda: items["a"], lambda: items[10], lambda: items.__setitem__(10, 1),
    lambda: items.__delitem__(10), lambda: [].pop(), lambda: items.pop(9), lambda: items + 1, lambda: items.__setitem__(slice(0, 1), 1),
    lambda: items.__setitem__(slice(0, 3, 2), 1), lambda: items.__setitem__(slice(0, 3, 2), [1]), lambda: items[::0], lambda: items["a":],
    lambda: items.pop("a"), lambda: items.pop(big), lambda: items.insert(big, 1), lambda: items[big], lambda: items.index(1, "a"),
    lambda: list(1, 2), lambda: list(a=1), lambda: list(1), lambda: items.extend(1), lambda: items * big, lambda: items.append(),
    lambda: items.sort(1), lambda: items.sort(other=1), lambda: [1, "a"].sort(), lambda: hash(items), lambda: items < 1,
    lambda: pair.index(9), lambda: pair["a"], lambda: pair[9], lambda: pair + 1, lambda: tuple(1, 2), lambda: tuple(a=1), lambda: hash((1, [])),
    lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.0), lambda: range(1, 2, 3, 4), lambda: range(3)[5],
    lambda: range(3)["a"], lambda: range(3).index(7), lambda: range(a=1), lambda: len(range(big)), lambda: range(3).index("a"),
    lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1).indices("a"), lambda: slice(1, 2).indices(-1), lambda: slice("a").indices(3),
    lambda: enumerate(1), lambda: enumerate([], "a"), lambda: enumerate([], other=1), lambda: zip(1), lambda: zip([], 1),
    lambda: list(zip([1], [], strict=True)), lambda: list(zip([], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)),
    lambda: map(), lambda: map(1), lambda: list(map(1, [1])), lambda: filter(1), lambda: reversed(1), lambda: reversed({1}),
    lambda: zip([], other=1), lambda: reversed(),
]
for action in actions:
    try:
        print(repr(action()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
print(range(big)[::big // 2], list(range(10))[8:2:-2], range(10, 0, -3)[::-1], slice(None, None, -1).indices(5), range(0) == range(2, 2))
