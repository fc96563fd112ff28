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
    def me(self):
        return sys.getrefcount(self)

class C1(dict):
    heap_label = True
    def __init__(self, name):
        self.b = self
        self.name = name
    def me(self):
        return sys.getrefcount(self)

def section4():
    v2 = [C1('n1'), C1('n2')]
    v1 = ValueError(v2)
    fail_in_knot(v2)
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
    v4 = [v2, v2]
    print('has', len(getattr(v1, '__dict__', ())))
    v6 = C1('n5')
    print('rc', sys.getrefcount(v1))
    vars(v6)
    v6 = weakref.ref(v6, lambda r: print('cb'))
    v1 = []
    for i in range(3):
        v1.append({'i': i})
    o = None
    v2.append(v1)
    v3 = []
    for i in range(2):
        o = C1('n10')
        o.a = o
    o = None
    v3.extend([v1, 1])
try:
    section4()
except Exception as e:
    print('!', type(e).__name__)

v6 = []
v9 = (1, 2.5)
v6.extend([v6, 1])
v6 *= 2
v6 = []
for i in range(1):
    o = C1('n3')
    v6.append(o)
    o.a = v6
o = None
v6.clear()
print('weak', weakref.getweakrefcount(closure))
v8 = C0('n5')

print('collect', gc.collect())

def section2():
    v5 = plain_numbers(C1('n1'))
    v2 = knot(v5)
    del v5
    print('collect', gc.collect(0))
    v4 = {'k': 1}
    v4['k'] = v4
    v4['m'] = v2
    del v2
    v4 = {}
    print('collect', gc.collect())
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

v2 = C1('n0')
v9 = []
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(30, 5, 5)
gc.enable()
for i in range(60):
    x = C1('n1')
    x.a = x
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
gc.unfreeze()
print('rc', sys.getrefcount(v2))
v2 = None
del v9
v1 = C1('n3')
print('tracked', gc.is_tracked(v1), gc.is_finalized(v1))

print('end', len(GRAVE), len(gc.garbage))
