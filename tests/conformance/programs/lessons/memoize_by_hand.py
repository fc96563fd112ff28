import functools
import gc
import weakref


class Image:
    def __init__(self, width):
        self.width = width


def memoize(function):
    cache = {}

    @functools.wraps(function)
    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    wrapper.cache = cache
    return wrapper


def weak_memoize(function):
    cache = weakref.WeakKeyDictionary()

    def wrapper(image):
        if image not in cache:
            cache[image] = function(image)
        return cache[image]

    wrapper.cache = cache
    return wrapper


@memoize
def thumbnail(image):
    return image.width // 10


@weak_memoize
def weak_thumbnail(image):
    return image.width // 10


for function in (thumbnail, weak_thumbnail):
    total = 0
    for width in range(100, 600, 100):
        image = Image(width)
        total += function(image) + function(image)
    del image
    gc.collect()
    print(function.__name__, total, len(function.cache))
print(sum(isinstance(o, Image) for o in gc.get_objects()))
