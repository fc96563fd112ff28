"""Finds the types that grow with each round of an action."""
import gc
from collections import Counter


def count():
    gc.collect()
    kinds = [type(thing) for thing in gc.get_objects()]
    return Counter(cls.__name__ for cls in kinds if cls.__module__ == '__main__')


def grows(action, rounds=4):
    counts = []
    for _ in range(rounds):
        action()
        counts.append(count())
    names = set(counts[-1]) if len(counts) > 1 else set()
    return sorted(name for name in names if all(later[name] > earlier[name] for earlier, later in zip(counts, counts[1:])))
