# Which containers the collector tracks, and what they show it.
# stress: audit - a collection untracks tuples and dicts, which is what this shows.
import gc

print([gc.is_tracked(x) for x in ([], {}, set(), frozenset(), (), {1: 2}, {1: []}, {"a": (1,)}, (1, 2), (1, []))])
print([gc.is_tracked(x) for x in (iter([]), range(3), iter(range(3)), {}.keys(), slice(1), enumerate([]), zip(), map(len, []), reversed([]))])
numbers = tuple([1, 2, 3])
mixed = ([], 1)
copied = dict({"a": []})
plain = dict({"a": 1})
results = list(zip("ab", [1, 2])), list(enumerate("ab")), list({"a": 1}.items())
print(gc.is_tracked(numbers), gc.is_tracked(mixed), gc.is_tracked(copied), gc.is_tracked(plain), gc.is_tracked(results[0][0]))
gc.collect()
print(gc.is_tracked(numbers), gc.is_tracked(mixed), gc.is_tracked(copied), gc.is_tracked(plain), gc.is_tracked(results[0][0]))
copied["a"] = 1
gc.collect()
print(gc.is_tracked(copied))
print(gc.get_referents([1, 2, "a"]), gc.get_referents((1, "b")), gc.get_referents({"a": 1, "b": 2}), gc.get_referents({1: "x", 2: "y"}))
print(gc.get_referents({5}), gc.get_referents(iter([7])), gc.get_referents(slice(1, 2, 3)), gc.get_referents({"k": 8}.keys()))


class Sub(list):
    pass


sub = Sub([1, 2])
sub.note = "n"
print([type(x).__name__ for x in gc.get_referents(sub)])
loop = [1]
loop.append(loop)
table = {"self": None}
table["self"] = table
both = ([],)
both[0].append(both)
print(loop, table, both)
del loop, table, both
print(gc.collect())
pair = enumerate("abc")
first = next(pair)
second = next(pair)
print(first is second, [entry for entry in zip("ab", "cd")], next(zip([1], [2])))
