# Calls of an instance: a tuple, and for names a dict and an array, hold its arguments meanwhile.
import sys

rc = sys.getrefcount


class Rest:
    def __call__(self, *args, **named):
        return rc(self), [rc(arg) for arg in args], [rc(value) for value in named.values()]


class Exact:
    def __call__(self, a, k):
        return rc(self), rc(a), rc(k)


o, p = object(), object()
rest, exact = Rest(), Exact()
print(rest(o), rest(o, k=p), rest(*[o]), rest(*[o], **{'k': p}), rest(k=p))
print(exact(o, p), exact(o, k=p), exact(*[o, p]), exact(*[o], **{'k': p}), exact(a=o, k=p))


def local():
    o, p = object(), object()
    rest, exact = Rest(), Exact()
    return rest(o), rest(o, k=p), exact(o, p), exact(o, k=p), exact(a=o, k=p)


print(local())
