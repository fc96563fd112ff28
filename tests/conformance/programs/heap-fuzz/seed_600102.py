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
        self.name = name
    def __del__(self):
        print('del', self.name)
        self.a = None
    def me(self):
        return sys.getrefcount(self)

class C1:
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.b = self
    def __del__(self):
        print('del', self.name, getattr(getattr(self, 'a', None), 'name', '-'))
    def me(self):
        return sys.getrefcount(self)

class C2:
    heap_label = True
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__', '__dict__')
    def __init__(self, name):
        self.name = name
        self.a = None
    def __del__(self):
        print('rise', self.name)
        GRAVE.append(self)
    def me(self):
        return sys.getrefcount(self)

class C3(dict):
    heap_label = True
    def __init__(self, name):
        self.a = None
        self.name = name
    def __del__(self):
        print('del', self.name)
        self.a = None
    def me(self):
        return sys.getrefcount(self)

def section3():
    v7 = C1('n0')
    v5 = plain_numbers(v7)
    v5 = None
    v1 = set()
    v4 = fail(v7)
    v1 = None
    print('from', names(gc.get_referrers(v4)))
    v7.b = v7
    print('weak', weakref.getweakrefcount(v7))
    v6 = plain_numbers(v7)
    print('collect', gc.collect())
    v5 = v7.me
    v4.note = v7
    print('to', names(gc.get_referents(v5)))
try:
    section3()
except Exception as e:
    print('!', type(e).__name__)

def section2():
    v9 = {1}
    v3 = set()
    fail_in_knot(v9)
    v2 = []
    for i in range(1):
        v2.append({'i': i})
    o = None
    before = gc.get_count()
    v7 = [v2]
    v3.add('t')
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    del v2[:1]
    v9.add('t')
    print('weak', weakref.getweakrefcount(closure))
    v4 = weakref.finalize(v9, print, 'finalize', 2)
    v4 = {'k': 1}
    v0 = []
    for i in range(1):
        o = C2('n4')
        o.a = o
    o = None
    print('rc', sys.getrefcount(v0))
    print('collect', gc.collect())
try:
    section2()
except Exception as e:
    print('!', type(e).__name__)

def section1():
    v0 = plain_numbers(C2('n1'))
    v0 = C2('n3')
    print('collect', gc.collect())
    v1 = weakref.ref(v0, lambda r: print('cb'))
    v5 = []
    for i in range(2):
        o = C0('n6')
        o.a = o
    o = None
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    del gc.garbage[:]
    gc.set_debug(gc.DEBUG_SAVEALL)
    print('saved', gc.collect(), names(gc.garbage))
    gc.set_debug(0)
    del gc.garbage[:]
    v0.a = v5
    print('rc', sys.getrefcount(v1))
    print('gen', [names(o for o in gc.get_objects(generation=g) if type(o) in (C0, C1, C2, C3)) for g in (0, 1, 2)])
    print('collect', gc.collect())
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('end', len(GRAVE), len(gc.garbage))
