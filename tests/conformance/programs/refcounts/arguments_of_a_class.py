# The arguments of a class are in a tuple while `__init__` runs, until the call is specialised.
import gc
import sys


class Simple:
    def __init__(self, a):
        self.n = sys.getrefcount(a)
        self.holders = [type(o).__name__ for o in gc.get_referrers(a)]


class Defaulted:
    def __init__(self, a, b=1):
        self.n = sys.getrefcount(a)


class Slotted:
    __slots__ = ('n',)

    def __init__(self, a):
        self.n = sys.getrefcount(a)


class Listed(list):
    def __init__(self, a):
        self.n = sys.getrefcount(a)


class Made:
    def __new__(cls, a):
        self = object.__new__(cls)
        self.n = sys.getrefcount(a)
        return self


def run():
    x = []
    for i in range(4):
        simple = Simple(x)
        print(simple.n, simple.holders, Defaulted(x).n, Defaulted(x, 2).n, Slotted(x).n, Listed(x).n, Made(x).n)
    many = [kind(x).n for i in range(5) for kind in (Simple, Defaulted, Slotted)]
    print(many)


run()
