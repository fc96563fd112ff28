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

class C0(list):
    heap_label = True
    def __init__(self, name):
        self.a = None
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C1(dict):
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

class C2(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C3:
    heap_label = True
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__')
    def __init__(self, name):
        self.name = name
        self.a = None
    def me(self):
        return sys.getrefcount(self)

def section2():
    v0 = C3('n0')
    v7 = {}
    del v7
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(30, 5, 5)
    gc.enable()
    for i in range(300):
        x = C3('n1')
        x.a = x
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    v8 = weakref.ref(v0)
    v0 = set()
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

def section1():
    v9 = []
    v2 = C1('n3')
    v2.a = v9
    v2.b = v9
    gc.freeze()
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(10, 2)
    gc.enable()
    for i in range(150):
        x = fail_in_knot('x')
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(20)
    gc.enable()
    for i in range(150):
        x = C0('n6')
        x.a = x
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    del v2
    gc.freeze()
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
