# What a tuple or list after `*` adds to the counts of its items, in built-in functions, Python functions and classes.
import sys

x = []
print('built-in', sys.getrefcount(*(x,)), sys.getrefcount(*[x]), sys.getrefcount(*(x,), **{}))
t = (x,)
print('kept tuple', sys.getrefcount(*t))


def rest(*a):
    return sys.getrefcount(a[0])


def one(a):
    return sys.getrefcount(a)


class Kept:
    def __init__(self, a):
        self.n = sys.getrefcount(a)

    def method(self, a):
        return sys.getrefcount(a)


print('function', rest(*t), one(*t), rest(*[x]), one(*[x]), one(*(v for v in t)))
print('class', Kept(*t).n, Kept(*[x]).n)
print('method', Kept(x).method(*t), Kept(x).method(*[x]))
