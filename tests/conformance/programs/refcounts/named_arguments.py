# Named arguments: those of a class are in a dict and an array while __init__ runs, those of a dict in an array.
import sys


class Exact:
    def __init__(self, a='a', *, k='k'):
        self.counts = sys.getrefcount(a), sys.getrefcount(k)


class Rest:
    def __init__(self, *args, **named):
        self.counts = sys.getrefcount(args[0]), sys.getrefcount(named['k'])


def exact(a, k=None):
    return sys.getrefcount(a), sys.getrefcount(k)


def rest(*args, **named):
    return sys.getrefcount(args[0]), sys.getrefcount(named['k'])


class Methods:
    def exact(self, a, k=None):
        return sys.getrefcount(self), sys.getrefcount(a), sys.getrefcount(k)

    def rest(self, *args, **named):
        return sys.getrefcount(self), sys.getrefcount(args[0]), sys.getrefcount(named['k'])


o, p = object(), object()
print('class', Exact(o, k=p).counts, Exact(a=o, k=p).counts, Exact(*[o], **{'k': p}).counts)
print('class', Rest(o, k=p).counts, Rest(*[o], **{'k': p}).counts)
print('function', exact(o, k=p), exact(*[o], **{'k': p}), exact(o, **{'k': p}))
print('function', rest(o, k=p), rest(*[o], **{'k': p}), rest(o, **{'k': p}))
m = Methods()
one, two = m.exact, m.rest
print('method', m.exact(o, k=p), m.exact(*[o], **{'k': p}), one(o, k=p), one(*[o], **{'k': p}))
print('method', m.rest(o, k=p), m.rest(*[o], **{'k': p}), two(o, k=p), two(*[o], **{'k': p}))
t, d = (o,), {'k': p}
print('kept', exact(*t, **d), rest(*t, **d), one(*t, **d), two(*t, **d), Exact(*t, **d).counts, Rest(*t, **d).counts)
