# Arguments that a wrapper passes on with stars, and arguments with names: which parameters are borrowed.
from sys import getrefcount as rc


class Thing:
    pass


class Made:
    def __init__(self, a, b=None):
        self.seen = rc(a), rc(b) if b is not None else 0

    def method(self, *a, **k):
        return self.inner(*a, **k)

    def inner(self, x):
        return rc(self), rc(x)

    def named(self, a, b=1):
        return rc(self), rc(a), rc(b) if b != 1 else 0

    def __call__(self, *a, **k):
        return rc(self), [rc(x) for x in a], {n: rc(v) for n, v in k.items()}


def plain(x): return rc(x)
def star(*a): return plain(*a)
def stars(*a, **k): return plain(*a, **k)
def stored(*a, **k): stored.args = a; return plain(*a, **k)
def spread(a): return plain(*a)
def first(x, *a): return plain(x, *a)
def rest(x, *a): return plain(*a)


def wrapped(fn):
    def wrapper(*a, **k):
        result = fn(*a, **k)
        return result
    return wrapper


@wrapped
def decorated(x): return rc(x)
def pair(a, b): return rc(a), rc(b)
def all_kinds(a, b=None, *c, d=None, e=None, **k):
    return [rc(x) for x in (a, b, d, e) if x is not None], [rc(x) for x in c], {n: rc(v) for n, v in k.items()}
def only(a, *, d=None): return rc(d)
def behind(a, *c, d, e=None, **k): return rc(d)


def run(u, v):
    made = Made(u)
    print(star(v), stars(v), stored(v), spread((v,)), first(v), rest(1, v), made.method(v), decorated(v))
    print(pair(b=u, a=v), pair(v, b=u), only(u, d=v), behind(u, d=v), behind(u, u, d=v, z=u))
    print(all_kinds(u, d=v), all_kinds(u, v, u, v), all_kinds(u, k=v), all_kinds(e=u, d=v, a=u), all_kinds(u, *[v], **{'k': v}))
    print(Made(u, v).seen, Made(b=u, a=v).seen, Made(*[u]).seen, made.named(u, b=v), made.named(b=u, a=v), made.named(*[u], b=v))
    print(made(u, v), made(u, b=v), made(*[u, v]), made(**{'u': u}))


run(Thing(), Thing())
thing, other = Thing(), Thing()
run(thing, other)
print(decorated(thing), all_kinds(thing, d=other), only(thing, d=other), behind(thing, d=other))
