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
    def __del__(self):
        print('del', self.name)
        self.a = None
    def me(self):
        return sys.getrefcount(self)

class C1(list):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

def section2():
    v0 = C1('n0')
    v9 = C0('n1')
    v0.a = v9
    print('collect', gc.collect())
    v3 = weakref.finalize(v0, print, 'finalize', 2)
    v9.a = v9
    v3 = None
    v3 = C0('n3')
    gc.unfreeze()
    v7 = closure(v0)
    v3.a = v7
    v2 = v0.me
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

v9 = C1('n0')
v4 = {}
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(30, 5, 5)
gc.enable()
for i in range(150):
    x = fail_in_knot('x')
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
v7 = weakref.finalize(v9, print, 'finalize', 3)
v5 = C1('n4')
GRAVE.clear()
print('rc', sys.getrefcount(v5))
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
gc.garbage.pop() if gc.garbage else None
del v7
v2 = weakref.ref(v9)
v9.a = v9
print('collect', gc.collect(0))
v5 = weakref.ref(v5, gone)
print('ref', v5() is None)
v9 = {'k': 1}

print('end', len(GRAVE), len(gc.garbage))
