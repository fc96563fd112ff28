from collections import OrderedDict


class LRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, make):
        if key in self.data:
            self.hits += 1
            self.data.move_to_end(key)
            return self.data[key]
        self.misses += 1
        value = self.data[key] = make(key)
        if len(self.data) > self.capacity:
            evicted, _ = self.data.popitem(last=False)
            print("evict", evicted)
        return value

    def __len__(self):
        return len(self.data)


class Value:
    alive = 0

    def __init__(self, key):
        self.key = key
        Value.alive += 1

    def __del__(self):
        Value.alive -= 1


cache = LRU(3)
for key in "abcadbea":
    cache.get(key, Value)
print(list(cache.data), cache.hits, cache.misses, len(cache), Value.alive)
cache.data.clear()
print(Value.alive)
