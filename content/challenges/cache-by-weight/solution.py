"""A cache whose bound is the weight of its values."""
from collections import OrderedDict


class WeighedCache:
    def __init__(self, limit, weigh):
        self.limit = limit
        self.weigh = weigh
        self.weight = 0
        self._entries = OrderedDict()

    def get(self, key, load):
        if key in self._entries:
            self._entries.move_to_end(key)
            return self._entries[key][0]
        value = load(key)
        weight = self.weigh(value)
        if weight <= self.limit:
            self.forget(key)
            while self.weight + weight > self.limit:
                self.forget(next(iter(self._entries)))
            self._entries[key] = value, weight
            self.weight += weight
        return value

    def forget(self, key):
        entry = self._entries.pop(key, None)
        if entry is not None:
            self.weight -= entry[1]
