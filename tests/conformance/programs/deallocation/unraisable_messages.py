# What is printed when nobody can catch an exception.
import gc
import weakref
# profiles: 3.10+

class Thing:
    pass


def callback(ref):
    raise ValueError("in callback")


t = Thing()
r = weakref.ref(t, callback)
del t


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


g = stubborn()
next(g)
del g


class Cyclic:
    def __del__(self):
        raise RuntimeError("in a cycle")


c = Cyclic()
c.me = c
del c
gc.collect()
import atexit


@atexit.register
def at_exit():
    raise KeyError("at exit")


print("end")
