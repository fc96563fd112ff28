# stress: audit, for it shows when collections happen
# profiles: 3.8 3.10 3.11 3.12 3.13 3.14
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
        raise ValueError('in del')
    def me(self):
        return sys.getrefcount(self)

class C1(dict):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C2(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def me(self):
        return sys.getrefcount(self)

class C3(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
    def __del__(self):
        print('del', self.name)
        self.a = None
    def me(self):
        return sys.getrefcount(self)

v0 = set()
v6 = {'k': 1}
v0.add('t')
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(30, 5, 5)
gc.enable()
for i in range(150):
    x = C0('n1')
    x.b = [x]
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
before = gc.get_count()
v9 = {}
v0.add('t')
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
gc.garbage.pop() if gc.garbage else None
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(30, 5, 5)
gc.enable()
for i in range(60):
    x = {}
    x['k'] = x
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
gc.unfreeze()
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(100)
gc.enable()
for i in range(300):
    x = {}
    x['k'] = x
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
v2 = numbers(v9)
v8 = weakref.ref(v2, gone)
v8 = []
for i in range(2):
    v8.append({'i': i})
o = None
v5 = C1('n9')
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
del gc.garbage[:]

def section1():
    v9 = []
    v0 = C1('n3')
    del v9
    v6 = C3('n4')
    v3 = weakref.finalize(v6, print, 'finalize', 5)
    v9 = lambda x=v0: x
    v1 = [v6, v9]
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.clear()
    before = gc.get_count()
    v6 = fail(v1)
    v6.note = v3
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    fail_in_knot(v6)
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(30, 5, 5)
    gc.enable()
    for i in range(150):
        x = []
        x.append(x)
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    print('collect', gc.collect(0))
    before = gc.get_count()
    v8 = C1('n8')
    v1.append(v8)
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('end', len(GRAVE), len(gc.garbage))
