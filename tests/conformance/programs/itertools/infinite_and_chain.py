import itertools
from itertools import accumulate, chain, compress, count, cycle, dropwhile, filterfalse, islice, repeat, starmap, takewhile, tee, zip_longest

print(list(islice(count(5), 3)), list(islice(count(0, 2.5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(1), 2)))
print(list(chain([1], "ab", ())), list(chain.from_iterable([[1, 2], [3]])), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=100)))
print(list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(islice("abcdef", 1, 5, 2)), list(islice("abc", None)), list(islice([1, 2], 0)), list(itertools.pairwise("abcd")))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
c = count(1)
print(next(c), next(c), c, repeat(5, 2), count(1, 2))
for action in [lambda: islice([1], -1), lambda: islice([1], 0, None, 0), lambda: count("a"), lambda: chain(5).__next__(), lambda: list(starmap(pow, [1])), lambda: repeat()]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(sum(islice(count(), 100)), dict(zip("abc", count())), list(map(lambda x, y: x + y, count(10), [1, 2])))
