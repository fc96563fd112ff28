# stress: none: importing inspect takes minutes with a collection at every allocation
import inspect


def f(a, b: int = 2, /, c=3, *args: str, d, e=5, **kw) -> None:
    """Doc.

        more
    """
    return a
print(inspect.getsource(f))
print(inspect.getdoc(f))
class C:
    def __init__(self, x, y=1): self.x = x
    @property
    def p(self): return 1
    @classmethod
    def cm(cls, a): ...
    @staticmethod
    def sm(a): ...
    class D:
        pass
print(inspect.getsource(C.D), inspect.getsourcelines(C.cm))
print([n for n, _ in inspect.getmembers(C(1)) if not n.startswith('__')])
print(inspect.stack()[0].function, inspect.currentframe().f_lineno)
def g(): yield 1
z = g()
print(inspect.getgeneratorstate(z)); next(z); print(inspect.getgeneratorstate(z)); z.close(); print(inspect.getgeneratorstate(z))
print(inspect.isfunction(f), inspect.ismethod(C(1).cm), inspect.isbuiltin(len), inspect.isgeneratorfunction(g))
def outer():
    v = 1
    def inner(): return v, len, undefined_thing
    return inner
print(inspect.getclosurevars(outer()))
def caller():
    return inspect.stack()[1].code_context
print(caller())
