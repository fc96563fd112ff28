import functools


def remember(size):
    def decorate(method):
        slot = '_cached_' + method.__name__

        @functools.wraps(method)
        def remembered(self, *args):
            cached = self.__dict__.get(slot)
            if cached is None:
                cached = self.__dict__[slot] = functools.lru_cache(maxsize=size)(functools.partial(method, self))
            return cached(*args)

        return remembered

    return decorate
