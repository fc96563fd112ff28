# A cache of weak values
import weakref


class Image:
    def __init__(self, name):
        self.name = name


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        print('loading', name)
        image = cache[name] = Image(name)
    return image


logo = load('logo')
load('logo')
load('photo')
load('photo')
print(sorted(cache))
del logo
print(len(cache), 'left')
