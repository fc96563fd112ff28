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
        self.b = self
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C1(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

def section2():
    v6 = {1}
    v9 = {1}
    del v9
    del v6
    v2 = C0('n0')
    del v2
    v3 = C1('n1')
    v3.a = v3
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

def section1():
    v7 = C0('n0')
    v4 = C0('n1')
    v7 = {}
    v0 = closure(v4)
    print('size', sys.getsizeof(v4))
    v4.a = v7
    v0.mark = v0
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(50, 3, 2)
    gc.enable()
    for i in range(150):
        x = (i, [i])
        x[1].append(x)
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    v4.a = v0
    before = gc.get_count()
    v9 = v4.me
    v7['k'] = v0
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.clear()
    v0 = closure(v9)
    vars(v4)
    v0.mark = v4
    v1 = weakref.ref(v0, lambda r: print('cb'))
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
