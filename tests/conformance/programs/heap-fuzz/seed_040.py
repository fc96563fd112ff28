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

class C0(list):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
    def me(self):
        return sys.getrefcount(self)

class C1(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
        self.b = self
    def __del__(self):
        print('rise', self.name)
        GRAVE.append(self)
    def me(self):
        return sys.getrefcount(self)

class C2:
    heap_label = True
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__', '__dict__')
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

def section3():
    v6 = {1}
    v0 = {'k': v6}
    print('has', len(getattr(v0, '__dict__', ())))
    v0 = []
    for i in range(4):
        v0.append(closure(v0))
    o = None
    v0.append(v0)
    print('rc', sys.getrefcount(v6))
    v4 = {}
    v6.add('t')
    v8 = (v0, v0)
    print('grave', names(GRAVE))
    v4.pop('k', None)
    gc.unfreeze()
    print('tracked', gc.is_tracked(v8), gc.is_finalized(v8))
    v5 = C2('n2')
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(20)
    gc.enable()
    for i in range(60):
        x = C1('n3')
        x.a = x
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    v6 = None
try:
    section3()
except Exception as e:
    print('!', type(e).__name__)

def section2():
    v5 = C2('n0')
    v4 = closure(v5)
    v5.a = None
    print('collect', gc.collect())
    v8 = []
    for i in range(2):
        v8.append((i, v8))
    o = None
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.clear()
    v8.extend([v5, 1])
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(30, 5, 5)
    gc.enable()
    for i in range(150):
        x = C0('n3')
        x.a = x
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    v4 = C1('n5')
    GRAVE.clear()
    v8.append(v4)
    del v5
    v2 = weakref.finalize(v4, print, 'finalize', 6)
    print('tracked', gc.is_tracked(v4), gc.is_finalized(v4))
    print('collect', gc.collect())
    v8.append(v2)
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

def section1():
    v9 = set()
    v8 = C1('n0')
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
    print('gen', [names(o for o in gc.get_objects(generation=g) if hasattr(type(o), 'heap_label')) for g in (0, 1, 2)])
    GRAVE.clear()
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(100)
    gc.enable()
    for i in range(150):
        x = []
        x.append(x)
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    before = gc.get_count()
    v2 = C2('n3')
    v9.add('t')
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    print('has', len(getattr(v2, '__dict__', ())))
    print('collect', gc.collect())
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
