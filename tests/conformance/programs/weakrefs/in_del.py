import gc
import weakref

gc.collect()


class Thing:
    def __del__(self):
        print("own ref in __del__:", self.ref() is self if self.ref() is not None else None)


t = Thing()
t.ref = weakref.ref(t)
t = None
u = Thing()
u.ref = weakref.ref(u)
u.me = u
u = None
gc.collect()


class Phoenix:
    saved = None

    def __del__(self):
        Phoenix.saved = self


p = Phoenix()
r = weakref.ref(p)
p = None
print("resurrected by refcount", r() is Phoenix.saved)
Phoenix.saved = None
print("dead for good", r())
q = Phoenix()
q.me = q
r = weakref.ref(q)
q = None
gc.collect()
print("resurrected from cycle", r(), Phoenix.saved is not None)
Phoenix.saved.me = None
Phoenix.saved = None


class MakesRef:
    def __del__(self):
        MakesRef.ref = weakref.ref(self, lambda r: print("callback of a ref made in __del__"))


m = MakesRef()
m = None
print(MakesRef.ref())
