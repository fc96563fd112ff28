from weighed import WeighedCache

loaded = []


def load(size):
    loaded.append(size)
    return [0] * size


cache = WeighedCache(10, len)
cache.get(4, load), cache.get(5, load)
print(cache.weight, len(cache.get(11, load)), cache.weight, len(cache.get(11, load)), cache.weight, loaded)
cache.get(4, load), cache.get(5, load)
print(loaded)
cache.get(10, load)
print(cache.weight, len(cache.get(10, load)), loaded)
