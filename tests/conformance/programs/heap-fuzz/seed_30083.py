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

class C0(dict):
    heap_label = True
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
        raise ValueError('in del')
    def me(self):
        return sys.getrefcount(self)

class C1:
    heap_label = True
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def me(self):
        return sys.getrefcount(self)

def section1():
    v4 = knot(C0('n1'))
    v6 = C1('n3')
    v8 = [v4]
    print('to', names(gc.get_referents(v6)))
    before = gc.get_count()
    v6 = chained(v6)
    v6.note = v4
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    v8 *= 2
    before = gc.get_count()
    v8 = C1('n4')
    v4.mark = v6
    after = gc.get_count()
    print('count', after[0] - before[0], after[1] - before[1])
    print('tracked', gc.is_tracked(v4), gc.is_finalized(v4))
    v8.a = None
    v7 = weakref.ref(v4, gone)
    GRAVE.clear()
try:
    section1()
except Exception as e:
    print('!', type(e).__name__)

print('end', len(GRAVE), len(gc.garbage))
