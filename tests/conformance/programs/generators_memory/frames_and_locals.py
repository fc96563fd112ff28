import sys


class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def steps():
    a = L("a")
    yield 1
    b = L("b")
    del a
    yield 2
    a = b = None
    yield 3


for n in steps():
    print("step", n)
print("---")
g = steps()
next(g)
print(g.gi_frame.f_locals["a"].name, g.gi_frame.f_lineno)
next(g)
print(sorted(g.gi_frame.f_locals))
g.close()
print("closed", g.gi_frame)


def argument(x):
    yield x.name
    yield x.name


g = argument(L("argument"))
print(next(g), next(g))
print(list(g), "exhausted")


def delegating():
    held = L("outer")
    yield from inner()


def inner():
    held = L("inner")
    yield 1


g = delegating()
next(g)
print("delegating", g.gi_yieldfrom.__name__)
del g


def sender():
    while True:
        got = yield
        print("got", got.name)


s = sender()
next(s)
s.send(L("sent 1"))
s.send(L("sent 2"))
s.close()
