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

class C0(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.b = self
    def __del__(self):
        print('rise', self.name)
        GRAVE.append(self)
    def me(self):
        return sys.getrefcount(self)

class C1(dict):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
        self.b = self
    def me(self):
        return sys.getrefcount(self)

class C2(object):
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
    def __del__(self):
        print('rise', self.name)
        GRAVE.append(self)
    def me(self):
        return sys.getrefcount(self)

v5 = plain_numbers(C2('n1'))
v4 = plain_numbers(v5)
gc.set_debug(gc.DEBUG_SAVEALL)
print('saved', gc.collect(), names(gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
v8 = weakref.ref(v5, lambda r: print('cb'))
v8 = closure(v5)
v8 = weakref.finalize(v5, print, 'finalize', 4)
del v8
v4 = fail(v4)

v2 = plain_numbers(C2('n1'))
v2 = C1('n3')
v2.b = 1
v5 = weakref.ref(v2, gone)
v2 = None
v9 = {1: v5, 'k': 2}
v8 = C2('n5')
v8.b = v5
before = gc.get_count()
v3 = v8.me
v9['k'] = v8
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
v8.b = v5
print('size', sys.getsizeof(v9))
v3 = None
v7 = []
for i in range(1):
    o = C0('n7')
    o.a = o
o = None

print('end', len(GRAVE), len(gc.garbage))
