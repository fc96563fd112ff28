# Allocations that newer versions save: the bound methods of `with` (3.14), slices of literals (3.14), tuples of constants that are unpacked (3.14).
# profiles: 3.9+
import gc


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True


def entered(items, manager):
    with manager:
        pass


def raising(items, manager):
    with manager as held:
        raise KeyError(held)


def returning(items, manager):
    with manager, manager as held:
        return held


def sliced(items, manager):
    return items[1:2]


def copied(items, manager):
    return items[:]


def inserted(items, manager):
    items[:0] = [1]
    del items[:1]


def computed(items, manager):
    return items[-1::2], items[len(items) - 1::2]


def unpacked(items, manager):
    a, b = 1, 2
    c, d, e = 1, 2, 3
    return a + b + c + d + e


def difference(action):
    items, manager = [1, 2, 3], Manager()
    gc.collect()
    gc.collect()
    before = gc.get_count()[0]
    action(items, manager)
    middle = gc.get_count()[0]
    action(items, manager)
    return middle - before, gc.get_count()[0] - middle


gc.disable()
for action in entered, raising, returning, sliced, copied, inserted, computed, unpacked:
    print(action.__name__, *difference(action))


class Shows:
    def __getitem__(self, key):
        return key


shows = Shows()
print(shows[1:2], shows[::], shows['a':None:3], shows[1:2, 3], shows[0, ..., :], shows[-1:])
