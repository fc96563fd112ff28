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

class C0(dict):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.b = self
    def __del__(self):
        print('del', self.name)
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
        self.a = None
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C3(list):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.b = self
    def me(self):
        return sys.getrefcount(self)

def section4():
    v1 = numbers(C3('n0'))
    v2 = C2('n3')
    v8 = weakref.ref(v2, gone)
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    gc.garbage.pop() if gc.garbage else None
    del v2
    v8 = plain_numbers(v1)
    v6 = []
    for i in range(1):
        v6.append((i, v6))
    o = None
    v7 = []
    for i in range(4):
        v7.append((i, v7))
    o = None
    v7 = None
try:
    section4()
except Exception as e:
    print('!', type(e).__name__)

v8 = [C3('n0')]
v1 = C3('n3')
print('from', names(gc.get_referrers(v1)))
print('has', len(getattr(v8, '__dict__', ())))
v1.b = 1
print('gen', [names(o for o in gc.get_objects(generation=g) if type(o) in (C0, C1, C2, C3)) for g in (0, 1, 2)])
v8.reverse()
print('rc', sys.getrefcount(v8))
before = gc.get_count()
v6 = C1('n4')
v1.a = v8
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
print('collect', gc.collect(1))
print('weak', weakref.getweakrefcount(v1))
v9 = weakref.ref(v1, lambda r: print('cb'))
print('ref', v9() is None)
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
del gc.garbage[:]
print('collect', gc.collect(0))

print('collect', gc.collect())

def section2():
    v0 = set()
    v4 = (1, 2.5)
    v5 = C1('n0')
    v5.b = v4
    print('has', len(getattr(v5, '__dict__', ())))
    v4 = None
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

def section1():
    v1 = C2('n0')
    v7 = fail(v1)
    v1 = C3('n1')
    v5 = weakref.finalize(v1, print, 'finalize', 2)
    del v7
    del v1
    del v5
    v1 = (C2('n4'), C2('n5'))
    print('collect', gc.collect())
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('collect', gc.collect())

print('end', len(GRAVE), len(gc.garbage))
