# How many tracked objects loops, comprehensions and generator expressions make and leave in free lists.
# profiles: 3.11+
import gc


def difference(action, argument):
    gc.collect()
    gc.collect()
    before = gc.get_count()[0]
    action(argument)
    middle = gc.get_count()[0]
    action(argument)
    return middle - before, gc.get_count()[0] - middle


def loop(items):
    for _ in items:
        pass


def listed(items):
    return [item for item in items]


def mapped(items):
    return {item: 1 for item in items}


def summed(items):
    return sum(item for item in items)


def first(items):
    for item in items:
        return item


def stepped(items):
    generator = (item for item in items)
    next(generator)
    return sum(1 for _ in generator)


def chained(items):
    yield from items


def delegated(items):
    return list(chained(items))


gc.disable()
for action in loop, listed, mapped, summed, first, stepped, delegated:
    for items in [1, 2], (1, 2), bytes([97, 98]), {3: 4}, range(3):
        print(action.__name__, type(items).__name__, *difference(action, items))
