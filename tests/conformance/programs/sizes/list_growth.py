# How much room a list takes as it grows and shrinks, whatever makes it do so.
import sys


def steps(items, action, times):
    seen = []
    for i in range(times):
        action(items, i)
        size = sys.getsizeof(items)
        if not seen or seen[-1][1] != size:
            seen.append((len(items), size))
    return seen


print(steps([], lambda a, i: a.append(i), 120))
print(steps([], lambda a, i: a.insert(0, i), 60))
print(steps([], lambda a, i: a.extend([0] * i), 25))
print(steps([], lambda a, i: a.extend(x for x in range(i)), 25))
print(steps(list(range(120)), lambda a, i: a.pop(), 120))
print(steps(list(range(40)), lambda a, i: a.__setitem__(slice(2, 8), [1]), 7))
for n in 0, 1, 2, 3, 4, 5, 8, 9, 16, 17:
    print(n, [sys.getsizeof(a) for a in ([x for x in range(n)], [None] * n, [*range(n)], sorted(range(n)), list('a' * n))])
    pairs = {i: i for i in range(n)}
    print(' ', [sys.getsizeof(a) for a in (list(pairs), list(pairs.items()), list(pairs.values()), list(set(pairs)))])
cleared = [1, 2, 3]
cleared.clear()
print(sys.getsizeof(cleared), sys.getsizeof([1, 2, 3]), sys.getsizeof([1, 2]), sys.getsizeof([1, 2, 3, 4]))
