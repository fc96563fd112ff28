# Sets in all ways of making them, and strings of every width.
import sys

grown, seen = set(), []
for i in range(400):
    grown.add(i)
    if not seen or seen[-1][1] != sys.getsizeof(grown):
        seen.append((len(grown), sys.getsizeof(grown)))
print(seen)
for n in 0, 4, 5, 18, 19, 32, 77:
    made = {i for i in range(n)}
    print(n, [sys.getsizeof(s) for s in (made, set(range(n)), made.copy(), frozenset(made), made | {1}, made & made, made - {1}, {*range(n)})])
    for item in list(made)[::2]:
        made.discard(item)
    print('  every second gone', sys.getsizeof(made), sys.getsizeof(set(made)))
for letter in 'a', '\xe9', '\u20ac', '\U0001f600':
    print(ascii(letter), [sys.getsizeof(letter * n) for n in (0, 1, 2, 3, 100)])
print([sys.getsizeof(b'x' * n) for n in (0, 1, 2, 100)])
print([sys.getsizeof(n) for n in (1, -1, 2 ** 30 - 1, 2 ** 30, 2 ** 60, 10 ** 100, True)])
class Text(str): pass
class SlottedText(str): __slots__ = ()
print([sys.getsizeof(SlottedText(t)) for t in ('', 'abc', '\u20ac')])
