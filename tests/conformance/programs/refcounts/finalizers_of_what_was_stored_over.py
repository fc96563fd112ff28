# Counts in code that runs because something else took its place: generators that are closed, finalizers.
from sys import getrefcount as rc


def gen(o):
    try:
        yield 1
    finally:
        print('closed', rc(o))


class Loud:
    def __init__(self, held):
        self.held = held

    def __del__(self):
        held = self.held
        print('del', rc(held), rc(self))


x = []
a = gen(x)
next(a)
a = None
a = gen(x)
next(a)
a = 'text'
a = Loud(x)
a = 1


def inside():
    global a
    y = []
    b = gen(y)
    next(b)
    b = None
    a = gen(y)
    next(a)
    a = y
    b = Loud(y)
    b = y
    a = Loud(y)
    a = b
    cell = gen(y)
    next(cell)

    def inner():
        nonlocal cell
        cell = y
    inner()
    gen(y)
    Loud(y)
    print(rc(y), rc(b))


inside()

