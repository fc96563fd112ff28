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
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__', '__dict__')
    def __init__(self, name):
        self.a = None
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C1(object):
    heap_label = True
    def __init__(self, name):
        self.b = self
        self.a = None
        self.name = name
    def __del__(self):
        print('del', self.name, gc.is_finalized(self))
    def me(self):
        return sys.getrefcount(self)

def section2():
    v9 = []
    v0 = set()
    v8 = {1}
    v6 = []
    for i in range(4):
        v6.append(closure(v6))
    o = None
    v8.add('t')
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
    print('to', names(gc.get_referents(v8)))
    v3 = C0('n5')
    v8.add('t')
    print('weak', weakref.getweakrefcount(v3))
    v8.add('t')
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

v5 = ValueError(C1('n1'))
v1 = (v5,)
v5 = None
print('size', sys.getsizeof(v1))
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(100)
gc.enable()
for i in range(300):
    x = fail_in_knot('x')
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
v6 = []
for i in range(4):
    v6.append((i, v6))
o = None
print('size', sys.getsizeof(v1))
del v6
del v1
v4 = set()
v4 = weakref.ref(v4, lambda r: print('cb'))
v1 = C1('n7')
print('ref', v4() is None)
vars(v1)
print('from', names(gc.get_referrers(v1)))
del v4

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
