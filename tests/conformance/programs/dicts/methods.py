d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 1 in d, list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("a"), d.pop("zz", None), d.setdefault("b", 9), d.setdefault("n", 9), d, d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("p", 5)])
print(d, d | {"x": 9}, {**d, "b": 0}, dict(a=1), dict([("k", "v")]), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0), dict.fromkeys([1]))
d |= {"z": 26}
del d["b"]
print(d, d.copy() == d, {} == {}, {"a": 1} != {"a": 2}, list(reversed({"a": 1, "b": 2})))
keys = d.keys()
d["new"] = 1
print(keys, len(keys), "new" in keys, keys & {"x", "new"} == {"x", "new"}, sorted(keys | {"q"}), sorted(keys - {"x"}), d.items() >= {("x", 1)}, {"a": 1}.keys() == {"a"}, list({"a": 1}.values()))
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): "t"}, {None: 0}, {"é": 1}, {"a": {"b": {}}})
for key, value in sorted(d.items()):
    print(key, value, end="; ")
print()
for action in [lambda: {}["x"], lambda: {}[(1, 2)], lambda: {}.popitem(), lambda: {}.pop("x"), lambda: {[]: 1}, lambda: {1: 2}[[]], lambda: dict(5), lambda: dict([(1, 2, 3)]), lambda: {"a": 1} < {"b": 2}, lambda: {} + {}, lambda: {}.fromkeys(5), lambda: dict(**{1: 2}), lambda: {}.__getitem__("q"), lambda: {1: 1}.get([])]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
d.clear()
print(d, bool(d), type(d.keys()).__name__, type({}.items()).__name__, {}.keys(), {1: 2}.items())
order = {}
for k in "zyx":
    order[k] = 1
del order["y"]
order["y"] = 2
order["z"] = 3
print(order, max(order, key=order.get), {v: k for k, v in order.items()})
