# Weak references that die with, or in the middle of the death of, what they refer to
import weakref

class C:
    pass

class Ref(weakref.ref):
    pass

def said(r):
    print('called back', r() is None)

o = C()
r = Ref(o, said)
r.o = o
del o
del r
print('no callback: the reference went first')

o = C()
r1 = Ref(o, said)
r2 = Ref(o, said)
r1.r = r2
r2.o = o
del o, r2
del r1
print('nor here')

class Chain:
    def __init__(self, parent):
        if parent is None:
            return
        wself = weakref.ref(self)
        def callback(wparent):
            wself()
        self.wparent = weakref.ref(parent, callback)

d = weakref.WeakKeyDictionary()
root = c = Chain(None)
for n in range(100):
    d[c] = c = Chain(c)
del root, c
d.clear()
print(len(d))
