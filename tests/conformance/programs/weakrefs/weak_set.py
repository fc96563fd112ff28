import gc
import weakref

gc.collect()


class Listener:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


s = weakref.WeakSet()
a, b = Listener("a"), Listener("b")
s.add(a)
s.add(b)
s.add(Listener("temporary"))
print(len(s), a in s, sorted(l.name for l in s))
s.discard(a)
print(len(s), a in s, s.pop() is b, len(s))
s.update([a, b])
other = weakref.WeakSet([a])
print(len(s | other), len(s & other), [x.name for x in s - other], s >= other, other.issubset(s), s.isdisjoint(other))
for listener in s:
    if listener is a:
        pass
listener = None
del a
print(len(s), len(other), bool(other), list(other))
try:
    s.remove(Listener("x"))
except KeyError:
    print("KeyError")
try:
    s.add(5)
except TypeError as error:
    print(error)
cyc = Listener("cyc")
cyc.me = cyc
s.add(cyc)
del cyc
print(len(s))
gc.collect()
print(len(s))
s.clear()
print(len(s), 5 in s)
