# What functools.lru_cache keeps alive, who refers to it, and when it lets go.
# profiles: 3.9 3.10+
import functools
import gc
import sys
import weakref

gc.disable()


class Result:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Service:
    @functools.lru_cache(maxsize=2)
    def lookup(self, key):
        return Result(key)

    @functools.lru_cache(maxsize=None)
    def everything(self, key):
        return self

    @functools.cached_property
    def once(self):
        return self


service = Service()
alive = weakref.ref(service)
for name in ("a", "b", "a", "c", "d"):
    service.lookup(name)
print(service.lookup.cache_info(), Service.lookup.cache_parameters(), sys.getrefcount(service))
service.everything(1)
service.everything(key=1)
del service
print(alive() is None, sorted(type(holder).__name__ for holder in gc.get_referrers(alive())))
Service.lookup.cache_clear()
print(alive() is None, Service.everything.cache_info())
Service.everything.cache_clear()
print(alive() is None)
service = Service()
alive = weakref.ref(service)
print(service.once is service, list(service.__dict__), sys.getrefcount(service))
del service
print(alive() is None, gc.collect() > 0, alive() is None)


@functools.lru_cache
def own(key):
    return [own, key]


gc.collect()
own(1)
wrapped = weakref.ref(own)
del own
print(wrapped() is None, gc.collect() > 0, wrapped() is None)


@functools.lru_cache(maxsize=1, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(True), typed.cache_info())
