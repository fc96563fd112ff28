# A handler that clears the traceback of its exception: when the frames die, and what a bare `raise` and `finally` go on with.
from sys import getrefcount as rc
import sys, gc
class Loud:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def fails(o):
    local = o
    raise ValueError('x')
def a():
    try: fails(Loud('a'))
    except ValueError as ex:
        ex.__traceback__ = None
        print('cleared')
    print('after a')
a()
def b():
    try: fails(Loud('b'))
    except ValueError as ex:
        e = ex.with_traceback(None)
        print('cleared')
    print('after b')
b()
def c():
    try: fails(Loud('c'))
    except ValueError as ex:
        tb = ex.__traceback__
        print('tb', rc(tb), rc(ex), rc(sys.exc_info()[2]))
        tb = None
        try: raise KeyError
        except KeyError as k:
            print('in', rc(k.__traceback__), rc(ex.__traceback__))
            ex.__traceback__ = None
            print('cleared')
        print('out')
    print('after c')
c()
def d():
    try: fails(Loud('d'))
    except ValueError as ex:
        ex.__traceback__ = None
        print('cleared')
        raise
try: d()
except ValueError as ex: print('caught', ex.__traceback__.tb_next is None)
ex = None
print('after d')
def g():
    try: fails(Loud('g'))
    except ValueError as ex:
        ex.__traceback__ = None
        yield 1
        print('resumed')
    yield 2
for x in g(): print(x)
def h():
    try: fails(Loud('h'))
    except ValueError as ex:
        ex.__traceback__ = None
        yield 1
x = h(); next(x); print('drop'); x = None
def i():
    try: fails(Loud('i'))
    except: 
        sys.exc_info()[1].__traceback__ = None
        print('cleared', sys.exc_info()[2] is None)
        return 1
i()
print('after i')
def j():
    try: fails(Loud('j'))
    finally:
        sys.exc_info()[1].__traceback__ = None
        print('finally')
try: j()
except ValueError as ex: print('caught', rc(ex.__traceback__), rc(ex))
print('after j')
for n in 1, 2:
    try: fails(Loud('k%d' % n))
    except ValueError as ex:
        ex.__traceback__ = None
        print('go')
        if n == 1: continue
        break
print('end')
