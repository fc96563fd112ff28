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
        self.a = None
        self.name = name
    def me(self):
        return sys.getrefcount(self)

class C1:
    heap_label = True
    def __init__(self, name):
        self.name = name
        self.a = None
    def __del__(self):
        print('del', self.name)
    def me(self):
        return sys.getrefcount(self)

class C2:
    heap_label = True
    __slots__ = ('name', 'a', 'b', 'late', '__weakref__')
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
        self.a = None
    def me(self):
        return sys.getrefcount(self)

v2 = ValueError(C1('n1'))
v9 = {1: v2, 'k': 2}
v5 = []
for i in range(2):
    o = C2('n3')
    o.a = o
o = None
before = gc.get_count()
v6 = fail(v9)
v9['k'] = v6
after = gc.get_count()
print('count', after[0] - before[0], after[1] - before[1])
v9[7] = v2
v3 = numbers(v9)
v6.note = v3
print('collect', gc.collect(1))
print('collect', gc.collect())
del v5

print('end', len(GRAVE), len(gc.garbage))
