from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls, square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__wrapped__(5))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def keyed(*args, **kwargs):
    calls.append((args, kwargs))
    return len(calls)


calls.clear()
print(keyed(1, 2), keyed(1, 2), keyed(1, b=2), keyed(b=2), keyed(1.0, 2), keyed(True, 2))


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed.cache_info().currsize)
try:
    square([])
except TypeError as error:
    print(error)
try:
    lru_cache(maxsize="x")
except TypeError as error:
    print(error)


class Api:
    @lru_cache(maxsize=None)
    def get(self, key):
        return key * 2


print(Api().get(2), Api.get.cache_info())
