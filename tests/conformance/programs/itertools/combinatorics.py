from itertools import combinations, combinations_with_replacement, groupby, permutations, product

print(list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(permutations([1, 2, 3], 2)), len(list(permutations(range(5)))))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3))[5], list(product()), list(product([], [1])), list(combinations([1], 2)), list(permutations("ab", 0)))
data = ["apple", "avocado", "banana", "blueberry", "cherry", "apricot"]
for key, group in groupby(data, key=lambda w: w[0]):
    print(key, list(group))
print([(k, len(list(g))) for k, g in groupby("aaabbca")], {k: list(g) for k, g in groupby(sorted(data), key=len)})
groups = groupby([1, 1, 2])
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))
for action in [lambda: combinations("ab", -1), lambda: permutations(5), lambda: product([1], repeat=-1)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(sum(1 for _ in combinations(range(10), 5)), next(permutations("xyz")), list(combinations({1: "a", 2: "b"}, 2)))
