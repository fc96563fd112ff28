"""singledispatch and singledispatchmethod: unions, annotations, mistakes."""
import functools, typing, collections.abc, pickle, abc, sys
@functools.singledispatch
def f(a, b=1):
    "doc"
    return 'base'
def tr(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0], str(e)[-60:])
@f.register
def _(a: int): return 'int'
@f.register
def _(a: 'collections.abc.Sequence'): return 'seq'
def r1():
    @f.register
    def _(a: typing.Union[set, dict]): return 'union'
    return f({}), f(set())
tr(r1)
def r2():
    @f.register
    def _(a: float | complex): return 'u2'
    return f(1.0), f(1j)
tr(r2)
def r3():
    @f.register
    def _(a: typing.List[int]): return 1
tr(r3)
def r4():
    @f.register
    def _(a: list[int]): return 1
tr(r4)
def r5():
    @f.register
    def _(a): return 1
tr(r5)
tr(lambda: f.register(42)(len))
tr(lambda: f.register(42, len))
tr(lambda: f.register(list[int], len))
def r6():
    @f.register
    def _(a: typing.Union[int, typing.Iterable[str]]): return 1
tr(r6)
def r7():
    @f.register
    def _(a: 'undefined_thing'): return 1
tr(r7)
def r8():
    @f.register(typing.Union[bytes, bytearray])
    def _(a): return 'by'
    return f(b'')
tr(r8)
tr(lambda: f.register(typing.List[int], len))
print(f([]), f('x'), f(True), f(None), f.registry.keys(), f.dispatch(bool)(1), f.__doc__, f.__wrapped__.__name__)
tr(lambda: f())
class A:
    @functools.singledispatchmethod
    def m(self, x): return 'base'
    @m.register(int)
    def _(self, x): return 'int'
    @m.register
    @classmethod
    def _(cls, x: str): return cls.__name__
    @functools.singledispatchmethod
    @classmethod
    def c(cls, x): return 'c'
    @functools.singledispatchmethod
    @staticmethod
    def s(x): return 's'
    @s.register
    @staticmethod
    def _(x: int): return 'si'
    @functools.cached_property
    def cp(self): return 5
a = A(); print(a.m(1), a.m('s'), a.m(2.0), A.c(1), a.s('x'), A.s(3), a.cp, vars(a).get('cp'))
tr(lambda: a.m())
tr(lambda: A.m)
tr(lambda: repr(a.m))
tr(lambda: repr(A.__dict__['m']))
