from collections import defaultdict

d = defaultdict(list)
for key, value in [("a", 1), ("b", 2), ("a", 3)]:
    d[key].append(value)
print(d, dict(d), d["missing"], len(d), d.get("other"), "other" in d, d.default_factory)
counts = defaultdict(int)
for ch in "hello":
    counts[ch] += 1
print(counts, sorted(counts.items()), defaultdict(lambda: "default")["x"], defaultdict(set, {"k": {1}}))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"], d.pop("a"), d.setdefault("z", [0]), d.copy() == d, type(d.copy()).__name__)
plain = defaultdict()
try:
    plain["k"]
except KeyError as error:
    print("KeyError", error)
try:
    defaultdict(5)
except TypeError as error:
    print(error)
d.default_factory = None
try:
    d["nope"]
except KeyError as error:
    print("KeyError", error)


class Tracker(defaultdict):
    def __missing__(self, key):
        print("missing", key)
        return super().__missing__(key)


t = Tracker(list)
t["x"].append(1)
print(t, repr(defaultdict(None, {1: 2})), d | {"q": 1} == {**d, "q": 1})
