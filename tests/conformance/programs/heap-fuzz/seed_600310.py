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
        self.a = None
        self.name = name
    def __del__(self):
        print('del', self.name)
    def me(self):
        return sys.getrefcount(self)

class C1:
    heap_label = True
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__')
    def __init__(self, name):
        self.name = name
        self.a = None
        self.b = self
    def me(self):
        return sys.getrefcount(self)

v2 = knot(C0('n1'))
v9 = C0('n3')
v7 = weakref.ref(v2, v2)
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
gc.garbage.pop() if gc.garbage else None
del v7
v2.mark = v2
v7 = []
for i in range(1):
    v7.append(closure(v7))
o = None

print('collect', gc.collect())

def section3():
    v2 = lambda x=C0('n2'): x
    v1 = C0('n3')
    print('collect', gc.collect())
    v5 = C1('n4')
    v2.mark = v1
    print('collect', gc.collect(0))
    v5 = None
    v1 = set()
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(10, 2)
    gc.enable()
    for i in range(60):
        x = C0('n5')
        x.a = x
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
try:
    section3()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

def section2():
    v1 = C0('n0')
    v3 = C0('n1')
    print('collect', gc.collect())
    before = gc.get_count()
    v3 = [v3]
    v1.late = v1
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    print('from', names(gc.get_referrers(v1)))
    chained(v1)
    v3.extend([v3, 1])
    v6 = set()
    print('collect', gc.collect(0))
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(10, 2)
    gc.enable()
    for i in range(60):
        x = C0('n3')
        x.b = [x]
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    v6.add('t')
    del v3[:1]
    v6.add('t')
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
    before = gc.get_count()
    v6 = knot(v3)
    v6.mark = v6
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(20)
    gc.enable()
    for i in range(300):
        x = (i, [i])
        x[1].append(x)
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

def section1():
    v8 = C0('n0')
    v9 = plain_numbers(v8)
    print('tracked', gc.is_tracked(v9), gc.is_finalized(v9))
    gc.unfreeze()
    v8 = chained(v8)
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
    print('collect', gc.collect())
    v0 = C0('n1')
    v0 = chained(v0)
    print('rc', sys.getrefcount(v9))
    v8.note = v9
    print('weak', weakref.getweakrefcount(closure))
    print('from', names(gc.get_referrers(v8)))
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
