import functools
import gc
import weakref


class Repository:
    def __init__(self, name):
        self.name = name

    @functools.lru_cache(maxsize=None)
    def load(self, key):
        return f"{self.name}:{key}"


gc.collect()
r = Repository("main")
ref = weakref.ref(r)
print(r.load(1), r.load(1), r.load(2), Repository.load.cache_info())
del r
gc.collect()
print("alive because of the cache:", ref() is not None)
Repository.load.cache_clear()
gc.collect()
print("after cache_clear:", ref() is not None)


class Fixed:
    def __init__(self):
        self.load = functools.lru_cache(maxsize=8)(self._load)

    def _load(self, key):
        return key * 2


f = Fixed()
ref = weakref.ref(f)
print(f.load(4), f.load(4), f.load.cache_info().hits)
del f
print("cycle, so alive:", ref() is not None)
gc.collect()
print("collected:", ref() is None)
