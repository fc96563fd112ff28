import functools


def remember(size):
    return functools.lru_cache(maxsize=size)
