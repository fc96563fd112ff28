import gc
import weakref
# profiles: 3.8 3.9 3.10+
gc.collect()


class Thing:
    def __del__(self):
        print("__del__")


def say(text):
    return lambda ref: print(text)


t = Thing()
refs = [weakref.ref(t, say(n)) for n in "123"]
t = None
print("---")
t = Thing()
refs = [weakref.ref(t, say(n)) for n in "abc"]
del refs[1]
t = None
print("---")
t = Thing()
refs = None
lost = weakref.ref(t, say("lost"))
del lost
t = None
print("---")
a, b = Thing(), Thing()
a.other, b.other = b, a
ra, rb = weakref.ref(a, say("cycle a")), weakref.ref(b, say("cycle b"))
del a, b
gc.collect()
print("---")


def failing(ref):
    raise ValueError("ignored")


import sys

sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value)
t = Thing()
r1 = weakref.ref(t, say("first made"))
r2 = weakref.ref(t, failing)
t = None
print("---")
c = Thing()
c.me = c
c.ref = weakref.ref(c, say("never: the reference is garbage too"))
del c
gc.collect()
print("end")
