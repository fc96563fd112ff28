"""Decorators: with and without arguments, stacked, on methods, as classes."""
import functools
import inspect
import time
from typing import Any, Callable, ParamSpec, TypeVar

P = ParamSpec('P')
R = TypeVar('R')


def retry(*, times: int = 3, exceptions: tuple[type[BaseException], ...] = (Exception,), delay: float = 0.05):
    """Calls again while it fails."""
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            last: BaseException | None = None
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    last = error
                    print(f'  {function.__name__} attempt {attempt}: {error!r}')
                    time.sleep(delay * attempt)
            raise RuntimeError(f'{function.__qualname__} failed {times} times') from last
        wrapper.attempts = times
        return wrapper
    return decorate


class memoize:
    """A decorator that is a class, with a descriptor so that it works on methods."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.cache, self.hits = function, {}, 0

    def __call__(self, *args):
        if args in self.cache:
            self.hits += 1
        else:
            self.cache[args] = self.function(*args)
        return self.cache[args]

    def __get__(self, instance, owner=None):
        return self if instance is None else functools.partial(self, instance)


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.monotonic()
        try:
            return function(*args, **kwargs)
        finally:
            print(f'  {function.__name__} took {time.monotonic() - start:.0f} s')
    return wrapper


failures = iter([ConnectionError('refused'), TimeoutError('slow')])


@timed
@retry(times=4, exceptions=(OSError,))
def fetch(url: str, /, *, verify: bool = True) -> str:
    """Gets a page."""
    for failure in failures:
        raise failure
    return f'<{url}>'


@retry(times=2, delay=0)
def hopeless():
    return {}['key']


class Grid:
    def __init__(self, width):
        self.width = width

    @memoize
    def ways(self, x, y):
        """Ways from the corner."""
        return 1 if 0 in (x, y) else self.ways(x - 1, y) + self.ways(x, y - 1)

    @functools.cached_property
    def total(self):
        print('  computing')
        return self.ways(self.width, self.width)

    @functools.singledispatchmethod
    def show(self, what):
        return f'something: {what!r}'

    @show.register
    def _(self, what: int):
        return f'{what:d} of them'

    @show.register(list)
    @show.register(tuple)
    def _(self, what):
        return ' and '.join(map(self.show, what))


print(fetch('example.org'))
print(fetch.__name__, fetch.__doc__, inspect.signature(fetch), fetch.__wrapped__.attempts)
try:
    hopeless()
except RuntimeError as error:
    print(error, '<-', repr(error.__cause__), error.__suppress_context__)
grid = Grid(8)
print(grid.total, grid.total, Grid.ways.hits, Grid.ways.__doc__)
print(grid.show([1, 'x', (2, None)]), vars(grid).keys())


@functools.lru_cache(maxsize=2, typed=True)
def square(x):
    print('  squaring', x)
    return x * x


print([square(x) for x in (2, 2.0, 2, 3, 2)], square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters())
add: Any = functools.reduce(lambda f, n: functools.partial(f, n), (1, 2, 3), lambda *n: sum(n))
print(add(4), add.args, add.func.__name__)
