# Special methods that return what they must not, and operations that types do not have.
import operator, math
class R:
    def __repr__(self): return 5
for f in (str, repr, ascii, format, print, lambda o: f'{o}', lambda o: '%s' % o, lambda o: '{}'.format(o), lambda o: '%r' % o):
    try: f(R())
    except TypeError as e: print(e)
class C(int):
    def __iter__(self): return ()
try: 3 in C()
except TypeError as e: print(e)
class C2:
    def __iter__(self): raise TypeError('mine')
try: 3 in C2()
except TypeError as e: print(e)
class C3:
    def __iter__(self): raise ValueError('mine')
try: 3 in C3()
except ValueError as e: print(e)
try: operator.indexOf(C2(), 3)
except TypeError as e: print(e)
try: operator.countOf(5, 3)
except TypeError as e: print(e)
class S(set):
    __slots__ = ()
    def __setattr__(self, name, value): return 3
s = S()
s.x = 1
try: del s.attr
except AttributeError as e: print(e)
class S2(set):
    __slots__ = ()
    def __delattr__(self, name): object.__delattr__(self, name)
try: del S2().attr
except AttributeError as e: print(e)
try: S2().attr = 1
except AttributeError as e: print(e)
try: object.__setattr__(S2(), 'a', 1)
except AttributeError as e: print(e)
try: object.__setattr__(1, 'a', 1)
except AttributeError as e: print(e)
class F(float):
    def __float__(self): return None
print(math.sqrt(F(4)), math.floor(F(2.5)))
try: print(float(F(1)))
except TypeError as e: print(e)
def att(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class O: pass
def d(o, k): del o[k]
for o in (None, 1, 1.5, 'abc', (1,), b'x', O(), range(3), frozenset(), {}.keys(), {}.values(), iter([]), len, O, type(O.__dict__), O.__dict__, d, slice(1), ..., property(), memoryview(b'ab'), (x for x in ()), set(), {1}, int, list[int]):
    for k in (0, 'a'):
        att(lambda: d(o, k))
class L:
    def __length_hint__(self): return 2**64
    def __iter__(self): return iter(())
att(lambda: operator.length_hint(L()))
att(lambda: list(L()))
class L2(L):
    def __length_hint__(self): return -2**64
att(lambda: operator.length_hint(L2()))
class I:
    def __instancecheck__(self, o): return NotImplemented
    def __exit__(self, *a): return NotImplemented
    def __enter__(self): pass
    def __contains__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __bool__(self): return NotImplemented
att(lambda: print(isinstance(1, I())))
def w():
    with I(): 1/0
att(w)
att(lambda: print(1 in I()))
att(lambda: print(bool(I())))
att(lambda: print(not NotImplemented))
att(lambda: print([I()] == [I()]))
att(lambda: print(1 if NotImplemented else 2))
att(lambda: print(NotImplemented and 2))
att(lambda: print(list(filter(None, [NotImplemented]))))
att(lambda: print(all([NotImplemented])))
att(lambda: print(any([NotImplemented])))
def lp():
    while NotImplemented: break
    assert NotImplemented
    if not NotImplemented: pass
    return [x for x in (1,) if NotImplemented]
att(lp)
