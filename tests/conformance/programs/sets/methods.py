s = {3, 1, 2, 3}
print(len(s), sorted(s), 2 in s, 9 in s, s == {1, 2, 3}, set("aab") == {"a", "b"}, set(), {*()} == set())
s.add(4)
s.discard(99)
s.remove(1)
s.update([7, 8], {9})
print(sorted(s), sorted(s | {100}), sorted(s & {2, 3, 50}), sorted(s - {2, 3}), sorted(s ^ {2, 55}))
print(s.issubset(range(10)), s.issuperset({2}), s.isdisjoint({100}), {1} < {1, 2}, {1, 2} <= {1, 2}, {1} != {2}, sorted(s.union([1], [2])), sorted({1, 2, 3}.intersection([2, 3], [3])), sorted({1, 2}.difference([2])), sorted({1, 2}.symmetric_difference([2, 3])))
s &= {2, 3, 4}
s |= {10}
s -= {4}
s ^= {2, 11}
print(sorted(s))
c = s.copy()
c.clear()
print(c, s != c, frozenset([1, 2]) == {1, 2}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): "f"}[frozenset([1])], frozenset("ab") | {"c"} == {"a", "b", "c"}, type(frozenset() | {1}).__name__, type({1} | frozenset()).__name__)
s.intersection_update([3])
s.difference_update([3])
print(s)
for action in [lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} | [2], lambda: {1} < [1], lambda: {1} + {2}, lambda: set(5), lambda: frozenset().add(1), lambda: {1}[0], lambda: {1}.union(5), lambda: {{1}}]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print({1, 2, 3}, {5, 1, 9, 3}, {0, 8, 16, 24}, set(range(10)), {"only"}, {1.5, 2}, frozenset({3, 1}), {True, 0})
