# What patterns, matches and iterators keep alive.
import gc, re, sys, weakref

class Text(str):
    pass

s = Text('aab')
r = weakref.ref(s)
m = re.match('(a)', s)
del s
print(r() is m.string, gc.is_tracked(m), gc.get_referents(m)[1:] == [m.string, m.re])
del m
print(r())
p = re.compile('(?P<name>x)y')
print(gc.is_tracked(p), [type(o).__name__ for o in gc.get_referents(p)], weakref.ref(p)() is p)
print(re.compile('(?P<name>x)y') is p)
w = weakref.ref(p)
del p
print(w() is None)
re.purge()
gc.collect()
print(w() is None)
s = Text('xyxy')
r = weakref.ref(s)
it = re.finditer('xy', s)
del s
print(next(it).span(), r() is not None)
del it
print(r())

class Keeper:
    def __call__(self, match):
        self.match = match
        return 'z'

k = Keeper()
print(re.sub('a', k, 'banana'), k.match, sys.getrefcount(k.match))
