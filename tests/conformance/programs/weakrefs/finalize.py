import gc
import weakref

gc.collect()


class Resource:
    def __init__(self, name):
        self.name = name


def cleanup(*args, **kwargs):
    print("cleanup", args, kwargs)
    return "result"


r = Resource("r")
f = weakref.finalize(r, cleanup, 1, key="v")
print(f.alive, f.atexit, f.peek()[0] is r, f.peek()[2:])
del r
print(f.alive, f.peek(), f())
r = Resource("called by hand")
f = weakref.finalize(r, cleanup, "hand")
print(f(), f.alive, f())
del r
r = Resource("detached")
f = weakref.finalize(r, cleanup, "never")
print(f.detach()[0] is r, f.alive)
del r
r = Resource("two")
weakref.finalize(r, cleanup, "first registered")
weakref.finalize(r, cleanup, "second registered")
del r
r = Resource("cycle")
r.me = r
weakref.finalize(r, cleanup, "cycle")
del r
print("before collect")
gc.collect()
leak = Resource("leak")
weakref.finalize(leak, cleanup, leak)
del leak
gc.collect()
print("an argument that is the object keeps it alive")
at_exit = Resource("at exit")
weakref.finalize(at_exit, cleanup, "runs at exit")
quiet = Resource("quiet")
weakref.finalize(quiet, cleanup, "not at exit").atexit = False
print("end", repr(f).startswith("<finalize object at 0x"))
