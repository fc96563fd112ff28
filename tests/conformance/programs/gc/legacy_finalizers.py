from __future__ import print_function
# profiles: 2.7 3.6 3.8 3.10+
import gc
import sys
import weakref

gc.disable()
gc.collect()


class Closing(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("closing", self.name)


class Plain(object):
    pass


def garbage():
    return sorted(type(o).__name__ + " " + getattr(o, "name", "") for o in gc.garbage)


def pair():
    a, b = Closing("a"), Plain()
    a.other, b.other = b, a


def hanging():
    p = Plain()
    p.me, p.held = p, Closing("held")


def two_cycles():
    c, p = Closing("c"), Plain()
    c.me, p.me = c, p


for make in (pair, hanging, two_cycles):
    make()
    gc.collect()
    print(make.__name__, garbage())
    again = gc.collect()
    print("again", again, garbage())
    for found in gc.garbage:
        found.__dict__.pop("other", None)
        found.__dict__.pop("me", None)
    found = None
    print("broken by hand")
    del gc.garbage[:]

kept = []


class Returns(object):
    def __del__(self):
        print("comes back")
        kept.append(self)


r = Returns()
ref = weakref.ref(r)
del r
print(len(kept), ref() is None)
kept.pop()
print(len(kept))
kept[:] = [None]
print(kept)
Returns.__del__ = lambda self: print("for the last time")
kept[:] = []


class Watching(object):
    def __del__(self):
        print("own reference is dead:", self.ref() is None)


w = Watching()
w.ref = weakref.ref(w)
del w
