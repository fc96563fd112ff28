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
        self.a = None
    def me(self):
        return sys.getrefcount(self)

class C1:
    heap_label = True
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__')
    def __init__(self, name):
        self.name = name
        self.a = None
    def me(self):
        return sys.getrefcount(self)

v2 = (1, 2.5)
v2 = set()
v6 = (v2,)
v6 = None
v5 = weakref.finalize(v2, print, 'finalize', 3)
fail_in_knot(v2)

def section1():
    v7 = C0('n0')
    v6 = C0('n1')
    v6.late = v7
    print('rc', sys.getrefcount(v7))
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(30, 5, 5)
    gc.enable()
    for i in range(60):
        x = C1('n3')
        x.b = [x]
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    vars(v6)
    v6.a = None
    v7.a = None
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('end', len(GRAVE), len(gc.garbage))
