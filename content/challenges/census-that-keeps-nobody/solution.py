"""Counts live objects by type."""
import gc


class Census:
    def __init__(self, counts):
        self.counts = counts

    def since(self, earlier):
        grown = [(name, count - earlier.counts.get(name, 0)) for name, count in self.counts.items()]
        return sorted((pair for pair in grown if pair[1] > 0), key=lambda pair: (-pair[1], pair[0]))


def take(types):
    counts = {cls: 0 for cls in types}
    for thing in gc.get_objects():
        # type() asks the object nothing.
        if type(thing) in counts:
            counts[type(thing)] += 1
    return Census({cls.__name__: count for cls, count in counts.items()})
