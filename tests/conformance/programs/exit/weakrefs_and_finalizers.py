# stress: audit, for a collection before the exit changes the order
import atexit
import weakref


class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a, b = L("a"), L("b")
ref = weakref.ref(a, lambda r: print("weakref callback of a"))
weakref.finalize(a, print, "finalize a")
weakref.finalize(b, print, "finalize b")
atexit.register(print, "atexit registered after finalize")
c = L("c")
c.me = c
weakref.finalize(c, print, "finalize c")
del b
print("end")
