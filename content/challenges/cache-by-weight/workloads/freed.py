from weighed import WeighedCache


class Thumbnail:
    def __init__(self, size):
        self.size = size


def load(key):
    return Thumbnail(key[0])


cache = WeighedCache(100, lambda thumbnail: thumbnail.size)


def fill(size, count):
    for number in range(count):
        cache.get((size, number), load)


fill(10, 60)
# mark: after many light ones
assert cache.weight == 100, 'Expected the weight to be 100 when there is no room left for another 10, but it is not.'
fill(50, 9)
# mark: after a few heavy ones
for number in range(9):
    cache.forget((50, number))
# mark: after forgetting them
assert cache.weight == 0, 'Expected an empty cache to weigh nothing, but it weighs something.'
