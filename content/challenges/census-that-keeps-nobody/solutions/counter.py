"""Counts live objects by type."""
import gc
from collections import Counter


class Census:
    def __init__(self, counts):
        self.counts = counts

    def since(self, earlier):
        more = Counter(self.counts)
        more.subtract(earlier.counts)
        return sorted((+more).items(), key=lambda pair: (-pair[1], pair[0]))


def take(types):
    wanted = {id(cls): cls.__name__ for cls in types}
    found = Counter(wanted[id(kind)] for kind in map(type, gc.get_objects()) if id(kind) in wanted)
    return Census({name: found[name] for name in wanted.values()})
