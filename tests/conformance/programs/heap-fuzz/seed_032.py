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
    def __del__(self):
        print('del', self.name)
    def me(self):
        return sys.getrefcount(self)

class C1(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
        self.a = None
    def me(self):
        return sys.getrefcount(self)

class C2(list):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name, getattr(getattr(self, 'a', None), 'name', '-'))
    def me(self):
        return sys.getrefcount(self)

def section3():
    v2 = [C0('n1'), C2('n2')]
    v9 = C1('n3')
    chained(v9)
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(20)
    gc.enable()
    for i in range(60):
        x = fail_in_knot('x')
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    v2.append(v9)
    GRAVE.clear()
    log, kept = [], []
    def watch(phase, info):
        log.append((phase[2], info['generation'], info['collected']))
    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(50, 3, 2)
    gc.enable()
    for i in range(150):
        kept.append([])
    gc.disable()
    gc.callbacks.clear()
    x = kept = None
    print('log', log)
    print('collect', gc.collect())
    gc.unfreeze()
    v2.extend([v2, 1])
    print('collect', gc.collect())
    v9.b = 1
    v2.extend([v2, 1])
    print('collect', gc.collect(1))
    print('rc', sys.getrefcount(v9))
try:
    section3()
except Exception as e:
    print('!', type(e).__name__)

def section2():
    v8 = C0('n0')
    v0 = knot(v8)
    v8.a = v0
    v0.mark = v0
    v8 = {'s'}
    GRAVE.clear()
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

def section1():
    v1 = set()
    v7 = {'k': 1}
    del v1
    v7 = None
    print('grave', names(GRAVE))
    fail_in_knot(C0('n0'))
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
