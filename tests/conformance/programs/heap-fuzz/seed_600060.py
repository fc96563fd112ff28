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

class C0(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C1(list):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name, gc.is_finalized(self))
    def me(self):
        return sys.getrefcount(self)

def section4():
    v0 = [C0('n0')]
    v9 = fail(v0)
    gc.unfreeze()
    v0[:0] = [v0]
    del v9
    before = gc.get_count()
    v5 = ValueError(v0)
    v0.extend([v0, 1])
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    v0 = None
    v4 = C0('n3')
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.clear()
    v5.note = v5
    v4.late = v4
try:
    section4()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

def section3():
    v9 = C0('n0')
    v5 = C0('n1')
    v4 = (i for i in [v9])
    v5 = []
    for i in range(4):
        o = C1('n2')
        v5.append(o)
        o.a = v5
    o = None
    print('collect', gc.collect())
    v9.a = None
    v6 = weakref.ref(v9, lambda r: print('cb'))
    v9 = weakref.ref(v9, gone)
    print('ref', v6() is None)
    v4 = weakref.finalize(v4, print, 'finalize', 6)
    fail_in_knot(v5)
    print('rc', sys.getrefcount(v5))
    v5.extend([v4, 1])
    v3 = C1('n7')
try:
    section3()
except Exception as e:
    print('!', type(e).__name__)

def section2():
    v2 = knot(C0('n1'))
    v5 = lambda x=v2: x
    del v2
    v6 = []
    for i in range(3):
        v6.append((i, v6))
    o = None
    before = gc.get_count()
    v2 = closure(v6)
    v5.mark = v5
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    del v6
    v5 = None
    v6 = C1('n5')
    print('size', sys.getsizeof(v2))
    v3 = C0('n6')
    before = gc.get_count()
    v1 = [v3]
    v1.append(v1)
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
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
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

def section1():
    v0 = numbers(C0('n0'))
    v4 = []
    v4.extend([v4, 1])
    del v4
    v0 = None
    v7 = closure(C0('n3'))
    v7 = None
    fail_in_knot(C1('n6'))
    v4 = C0('n7')
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
