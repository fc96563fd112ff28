# stress: audit, for it shows when collections happen
import gc, sys, traceback, weakref

try:
    raise KeyError
except KeyError:
    traceback.format_exc()
weakref.finalize(traceback.format_exc, len).detach()
gc.disable()
gc.collect()
GRAVE = []

def closure(o):
    def inner():
        return o
    return inner

def knot(o):
    def inner():
        return o, inner
    return inner

def numbers(o):
    try:
        yield 1
        yield o
    finally:
        print('closed')

def plain_numbers(o):
    held = [o]
    yield held
    yield o

def fail(o):
    held = o
    try:
        raise KeyError('k')
    except KeyError as error:
        return error

def fail_in_knot(o):
    held = o
    try:
        raise KeyError('k')
    except KeyError as error:
        kept = error

def chained(o):
    try:
        try:
            raise KeyError('a')
        finally:
            o.late = o
    except KeyError as error:
        try:
            raise ValueError('b')
        except ValueError as second:
            return second

def gone(ref):
    print('gone', ref() is None)

def names(objects):
    return [type(o).__name__ + getattr(o, 'name', '') if hasattr(type(o), 'heap_label') else type(o).__name__ for o in objects]

class C0:
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
    def __del__(self):
        print('del', self.name)
    def me(self):
        return sys.getrefcount(self)

class C1:
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
        self.b = self
    def __del__(self):
        print('del', self.name)
        raise ValueError('in del')
    def me(self):
        return sys.getrefcount(self)

class C2(dict):
    heap_label = True
    def __init__(self, name):
        self.a = None
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C3(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

def section2():
    v1 = ValueError(C1('n1'))
    v8 = [v1]
    v5 = knot(v8)
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    del gc.garbage[:]
    del v8[:1]
    gc.freeze()
    v4 = weakref.finalize(v5, print, 'finalize', 2)
    v8 = []
    for i in range(4):
        v8.append(closure(v8))
    o = None
    v8 = C2('n5')
    del v5
    v8.b = 1
    del v4
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

v6 = closure(C3('n0'))
v5 = lambda x=v6: x
before = gc.get_count()
v5 = plain_numbers(v5)
v6.mark = v5
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
v6.mark = v6
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
del v5
v5 = weakref.ref(v6, v6)
v6.mark = v6
v1 = weakref.ref(v6)
v9 = (v1,)
v4 = fail(v6)
print('size', sys.getsizeof(v5))
v3 = {'k': 1}
v0 = []
for i in range(4):
    o = C0('n5')
    v0.append(o)
    o.a = v0
o = None
gc.freeze()

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
