from weighed import WeighedCache

loaded = []


def load(level):
    loaded.append(level)
    if level == 0:
        return 'x'
    return cache.get(level - 1, load) + cache.get(level - 1, load)


cache = WeighedCache(7, len)
print(len(cache.get(3, load)), cache.weight, loaded)
print(len(cache.get(2, load)), cache.weight, loaded)


def again(key):
    if len(loaded) < 8:
        loaded.append(key)
        return cache.get(key, again) + '!'
    return 'once'


cache = WeighedCache(100, len)
print(cache.get('self', again), cache.weight)
