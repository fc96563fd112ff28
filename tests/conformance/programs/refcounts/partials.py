# profiles: 3.8+
# What a functools.partial holds while it calls: arrays, tuples and dicts of arguments, as its version makes them.
from functools import partial
from sys import getrefcount as rc


class Thing:
    def method(self, x, d=None):
        return rc(self), rc(x), rc(d)


class Made:
    def __init__(self, x, d=None):
        print('init', rc(x), rc(d))


class Called:
    def __call__(self, x, d=None):
        return rc(self), rc(x), rc(d)


def two(x, d=None):
    return rc(x), rc(d)


def named(x, **k):
    return rc(x), rc(k['d']), rc(k)


def star(*x, **k):
    return rc(x[0]), rc(k['d']), rc(x), rc(k)


a, b, c = Thing(), Thing(), Thing()
thing, called, k = Thing(), Called(), {'d': b}
print('plain', two(a, d=b), two(a, b))
print('given', partial(two, a)(b), partial(two, a)(d=b), partial(two)(a, b), partial(two)(a, d=b))
print('kept', partial(two, d=b)(a), partial(two, a, d=b)(), partial(two, x=a, d=b)(), partial(two, a, d=c)(d=b))
print('named', partial(named, d=b)(a), partial(named, a, d=b)(), partial(named, a)(d=b), partial(named)(a, d=b))
print('star', partial(star, d=b)(a), partial(star, a, d=b)(), partial(star, a)(d=b))
print('method', partial(thing.method, a, d=b)(), partial(thing.method, a)(b), partial(thing.method, d=b)(a))
for make in partial(Made, a, d=b), partial(Made, a, b), partial(Made, x=a, d=b):
    make()
partial(Made, a)(d=b)
partial(Made, d=b)(a)
print('called', partial(called, a, d=b)(), partial(called, a)(b), partial(called, d=b)(a), partial(called, a)(d=b))
print('spread', partial(two, a)(**k), partial(two, d=b)(*[a]), partial(two, a)(*(b,)), partial(two)(*[a], **k), partial(two, d=c)(a, **k))
p, q = partial(two, a, d=b), partial(two, d=b)
print('stored', p(), q(a), rc(p), rc(q), list(map(partial(two, d=b), [a])), partial(partial(two, d=b))(a), partial(partial(two, a), d=b)())
