import gc
import sys


class Record:
    def __init__(self, key):
        self.key = key
        self.payload = bytearray(100)


class Cache:
    def __init__(self, limit=None):
        self.limit = limit
        self.entries = {}
        self.hits = 0

    def get(self, key):
        if key in self.entries:
            self.hits += 1
            return self.entries[key]
        record = self.entries[key] = Record(key)
        if self.limit and len(self.entries) > self.limit:
            oldest = next(iter(self.entries))
            del self.entries[oldest]
        return record


def count():
    return sum(type(o) is Record for o in gc.get_objects())


unlimited, limited = Cache(), Cache(limit=8)
for i in range(100):
    unlimited.get(i)
    limited.get(i)
    limited.get(i)
print(count(), len(unlimited.entries), len(limited.entries), limited.hits)
unlimited.entries.clear()
print(count())
print(sorted(limited.entries), limited.get(99).key)
