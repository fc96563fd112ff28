from weighed import WeighedCache

loaded, weighed = [], []


def load(name):
    loaded.append(name)
    return name * 2


def weigh(text):
    weighed.append(text)
    return len(text)


cache = WeighedCache(12, weigh)
print(cache.get('ab', load), cache.get('ab', load), cache.weight, loaded)
cache.get('cd', load), cache.get('ef', load)
print(cache.weight, loaded)
cache.get('ab', load)
cache.get('gh', load)
print(cache.weight, cache.get('ab', load), loaded)
cache.get('cd', load)
print(cache.weight, loaded)
cache.get('long', load)
print(cache.weight, cache.get('cd', load), loaded)
cache.forget('cd')
cache.forget('unknown')
print(cache.weight, len(weighed) == len(loaded))
print(cache.get('', load) == '', cache.get('', load) == '', loaded[-1] == '', loaded.count(''))
