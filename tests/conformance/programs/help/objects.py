# What help() prints of functions, methods and classes of a program.
def f(a, b=2, *args, c: int = 3, **kw) -> str:
    """Adds.

    More text.
    """
def g(): pass
# a comment above
def h(x): return x
class Base:
    """A base.

    Details.
    """
    attr = 3
    def m(self, x):
        "The m."
    @classmethod
    def cm(cls): "class m"
    @staticmethod
    def sm(a): "static m"
    @property
    def p(self):
        "The p."
        return 1
    def _private(self): pass
class Derived(Base):
    z = 1
    def __init__(self, q=0):
        "Makes one."
        self.q = q
    def m(self, x): return 1
    def __eq__(self, o): return True
    def __repr__(self): return 'D'
help(f); help(g); help(h)
help(Base); help(Derived); help(Derived.m); help(Derived().m); help(Base.p)
help(Derived())
help(lambda x: x)
async def co(): "co doc"
help(co)
def gen(): yield
help(gen)
class S:
    __slots__ = ('a', 'b')
help(S)
help('no.such.thing')
print(help)
