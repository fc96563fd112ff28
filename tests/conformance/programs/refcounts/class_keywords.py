# profiles: 3.8 3.10+
# What holds the keyword arguments of a class statement, and those of a call of a class with a `__new__`.
from sys import getrefcount as rc


class Thing:
    pass


class Registered:
    def __init_subclass__(cls, tag=None, **k):
        print('subclass', rc(tag), {n: rc(v) for n, v in k.items()})
        super().__init_subclass__()


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **k):
        print('prepare', {n: rc(v) for n, v in k.items()})
        return {}

    def __new__(mcls, name, bases, ns, **k):
        print('new', rc(ns), {n: rc(v) for n, v in k.items()})
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **k):
        print('init', rc(ns), {n: rc(v) for n, v in k.items()})
        super().__init__(name, bases, ns)

    def __call__(cls, *a, **k):
        print('call', [rc(v) for v in a], {n: rc(v) for n, v in k.items()})
        return super().__call__(*a, **k)


class Fresh:
    def __new__(cls, *a, **k):
        print('Fresh', [rc(v) for v in a], {n: rc(v) for n, v in k.items()})
        return super().__new__(cls)

    def __init__(self, *a, **k):
        print('Fresh', [rc(v) for v in a], {n: rc(v) for n, v in k.items()})


x, y = Thing(), Thing()
class First(Registered, tag=x, other=y): pass
class Second(Registered, **{'tag': x}): pass
type('Third', (Registered,), {}, tag=x)


class Root(metaclass=Meta, key=x):
    def __init__(self, a, b=x):
        print('Root', rc(self), rc(a), rc(b))


class Leaf(Root, key=y): pass
Root(x); Root(x, y); Leaf(x, b=y)
Fresh(x); Fresh(x, k=y); Fresh(*[x], **{'k': y})
