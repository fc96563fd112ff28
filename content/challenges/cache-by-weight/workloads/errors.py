from weighed import WeighedCache


class Decoder:
    def __init__(self, name):
        self.name = name


def load(name):
    decoder = Decoder(name)
    if 'broken' in decoder.name:
        raise ValueError('cannot decode ' + name)
    return name


def weigh(text):
    if text == 'odd':
        decoder = Decoder(text)
        raise TypeError('cannot weigh ' + decoder.name)
    return len(text)


cache = WeighedCache(10, weigh)
cache.get('first', load)
cache.get('other', load)


def attempt(name):
    try:
        cache.get(name, load)
    except (ValueError, TypeError) as error:
        print(error, cache.weight)


attempt('broken')
attempt('broken')
attempt('odd')
# mark: after the failures
print(cache.get('first', None), cache.get('other', None))
