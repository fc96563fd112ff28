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
        self.a = None
        self.name = name
    def __del__(self):
        print('del', self.name, gc.is_finalized(self))
    def me(self):
        return sys.getrefcount(self)

class C1(list):
    heap_label = True
    def __init__(self, name):
        self.a = None
        self.name = name
    def __del__(self):
        print('del', self.name, gc.is_finalized(self))
    def me(self):
        return sys.getrefcount(self)

v6 = {'k': 1}
v1 = fail(v6)
v1.note = v1
before = gc.get_count()
v7 = lambda x=v1: x
v6[7] = v1
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
before = gc.get_count()
v3 = numbers(v1)
v7.mark = v7
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
v5 = weakref.ref(v3)
print('to', names(gc.get_referents(v3)))
v6['k'] = v6
v1 = weakref.ref(v7, gone)
print('collect', gc.collect(1))
v6 = None
gc.freeze()
print('collect', gc.collect())
v7.mark = v1

print('collect', gc.collect())

def section3():
    v9 = C1('n0')
    v6 = plain_numbers(v9)
    v6.close()
    print('has', len(getattr(v7, '__dict__', ())))
    print('rc', sys.getrefcount(v9))
    v7 = []
    for i in range(1):
        v7.append(closure(v7))
    o = None
    v9.a = None
    v2 = (v9,)
    print('from', names(gc.get_referrers(v9)))
    print('rc', sys.getrefcount(v6))
    v4 = weakref.ref(v9, lambda r: print('cb'))
    v2 = v9.me
    next(v6, None)
    print('rc', sys.getrefcount(v9))
    fail_in_knot(v9)
    v1 = weakref.ref(v2, v2)
try:
    section3()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

def section2():
    v6 = knot(C0('n1'))
    v6 = (i for i in [v6])
    v2 = C1('n3')
    v3 = lambda x=v6: x
    v6 = v2.me
    v2.b = v6
    vars(v2)
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    del gc.garbage[:]
    del v3
    print('tracked', gc.is_tracked(v6), gc.is_finalized(v6))
    before = gc.get_count()
    v6 = {'k': 1}
    v2.a = v6
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    del v6
    del v2
    v9 = {1}
    v9.add('t')
    print('gen', [names(o for o in gc.get_objects(generation=g) if hasattr(type(o), 'heap_label')) for g in (0, 1, 2)])
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

v6 = C1('n0')
v4 = C0('n1')
v6.late = v4
log, kept = [], []
def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected']))
gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(10, 2)
gc.enable()
for i in range(60):
    x = []
    x.append(x)
gc.disable()
gc.callbacks.clear()
x = kept = None
print('log', log)
print('collect', gc.collect())
del v4
print('rc', sys.getrefcount(v6))
v3 = weakref.ref(v6)
del v6
v7 = C1('n5')
v7.late = v3
print('tracked', gc.is_tracked(v3), gc.is_finalized(v3))

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
