from functools import cached_property, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps


def logged(f):
    @wraps(f)
    def wrapper(*args):
        """wrapper doc"""
        return f(*args)
    return wrapper


@logged
def documented(a: int):
    """doc"""
    return a


print(documented.__name__, documented.__doc__, documented.__wrapped__(3), documented.__module__, documented.__qualname__)


class Data:
    loads = 0

    @cached_property
    def value(self):
        """cached"""
        Data.loads += 1
        return [1, 2]


d = Data()
print(d.value is d.value, Data.loads, d.__dict__, Data.value.__doc__)
del d.value
print(d.value, Data.loads)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2))


@singledispatch
def describe(x):
    return "object"


@describe.register
def _(x: int):
    return "int"


@describe.register(list)
@describe.register(tuple)
def _(x):
    return "sequence"


print(describe(5), describe(True), describe([]), describe(()), describe("s"), describe.dispatch(bool) is describe.dispatch(int), sorted(t.__name__ for t in describe.registry))


class Negator:
    @singledispatchmethod
    def neg(self, x):
        raise NotImplementedError("Cannot negate")

    @neg.register
    def _(self, x: int):
        return -x


print(Negator().neg(5))
try:
    Negator().neg("x")
except NotImplementedError as error:
    print(error)
