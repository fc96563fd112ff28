# What a generator that stands in a loop, or delegates, refers to: an iterator, or from 3.15 on the list itself.
# profiles: 3.11+
import gc
import sys


def loops(items):
    for item in items:
        yield item


def nested(items):
    for item in items:
        for other in items:
            yield item, other


def delegates(items):
    yield from items


def expression(items):
    return (item for item in items)


class Sub(list):
    pass


def shown(generator):
    return [type(o).__name__ for o in gc.get_referents(generator) if type(o).__name__ not in ('str', 'function', 'code', 'frame')]


for make in loops, nested, delegates, expression:
    for items in [[1, 2, 3]], (4, 5, 6), bytes([97, 98]), Sub([7, 8]), {1: 2, 3: 4}, range(1000, 1003):
        generator = make(items)
        before = shown(generator), sys.getrefcount(items)
        first = next(generator)
        print(make.__name__, type(items).__name__, before, shown(generator), sys.getrefcount(items))
        del first
        rest = sum(1 for _ in generator)
        print(rest, shown(generator), sys.getrefcount(items))
        del generator


def counted(items):
    counts = [sys.getrefcount(items) for _ in items]
    for _ in items:
        counts.append(sys.getrefcount(items))
    counts += [sys.getrefcount(items) for _ in items for _ in items]
    return counts


print(counted([1, 2]))
text = 'a\U0001f600b\u1234'
print([c + d for c in text for d in text if c < d])
growing = [1]
for item in growing:
    if len(growing) < 5:
        growing.append(item + 1)
print(growing)
it = delegates([1, 2, 3])
next(it)
for attempt in (lambda: it.send(4), lambda: next(it)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__)
