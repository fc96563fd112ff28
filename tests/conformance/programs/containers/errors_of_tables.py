# What dicts, their views and sets say when something is wrong.
table, numbers = {"a": 1}, {1}
# profiles: 3.10+

def change(container, action):
    for item in container:
        action(item)


def swap(container):
    for key in container:
        del container[key]
        container[key + 10] = 1


actions = [
    lambda: table["b"], lambda: table[[]], lambda: table.pop("b"), lambda: {}.popitem(), lambda: table.update(1), lambda: table.update([1]),
    lambda: table.update([(1,)]), lambda: table.update([(1, 2, 3)]), lambda: dict(1, 2), lambda: table.__delitem__("b"), lambda: table | 1,
    lambda: table.update(1, 2), lambda: table.get(), lambda: table.pop(), lambda: dict.fromkeys(1), lambda: table.get([]), lambda: {}.pop([]),
    lambda: dict([[1, 2], "ab", "c"]), lambda: table.keys() | 1, lambda: table.keys() & 1, lambda: table.keys() - 1, lambda: table.keys() < 1,
    lambda: hash(table), lambda: hash(table.keys()), lambda: [] in table, lambda: [] in table.keys(), lambda: {}.setdefault([]),
    lambda: change({1: 1, 2: 2}, lambda key: None), lambda: swap({1: 1, 2: 2}),
    lambda: numbers.remove(2), lambda: set().pop(), lambda: set(1), lambda: set(1, 2), lambda: set(a=1), lambda: numbers | [1],
    lambda: numbers.add([]), lambda: numbers < [1], lambda: [] in numbers, lambda: numbers.issubset(1), lambda: hash(numbers),
    lambda: numbers.remove([]), lambda: numbers.remove({2}), lambda: {1, 2} in {frozenset([1, 2])}, lambda: frozenset(a=1), lambda: {([],)},
    lambda: numbers.intersection([[]]), lambda: numbers.difference([[]]), lambda: frozenset([[]]), lambda: frozenset() is frozenset(),
]
for action in actions:
    try:
        print(repr(action()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
for container, action in (({1, 2}, "add"), ({1: 1}, "setdefault")):
    try:
        change(container, lambda item: getattr(container, action)(item + 10))
    except RuntimeError as error:
        print(error)
print(dict(a=1, **{"b": 2}), {**{"x": 1}, "x": 2}, {"a": 1}.items() & {("a", 1)}, {"a": 1}.keys() - {"a"}, {"a": 1}.items() ^ {("b", 2)})
print(table.keys() == {"a"}, table.keys() <= {"a", "b"}, table.items().isdisjoint([("a", 2)]), list(reversed({"x": 1, "y": 2}.items())))
