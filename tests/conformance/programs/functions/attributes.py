def documented(a, b: int = 2, *c, d: str = "x", **e) -> list:
    """First line.

    More."""
    local = 1
    return [a, b, c, d, e, local]


print(documented.__name__, documented.__qualname__, documented.__module__)
print(repr(documented.__doc__))
print(documented.__defaults__, documented.__kwdefaults__, documented.__annotations__)
code = documented.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_nlocals, code.co_firstlineno)
documented.counter = 0
documented.counter += 1
print(documented.counter, documented.__dict__)
documented.__name__ = "renamed"
print(documented.__name__, documented.__qualname__)
documented.__defaults__ = (7,)
print(documented(1)[1])


class Outer:
    class Inner:
        def method(self):
            def local():
                pass
            return local

    def other(self):
        return lambda: 0


print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer.Inner().method().__qualname__, Outer().other().__qualname__)
print(Outer().other.__func__ is Outer.other, Outer().other.__self__.__class__.__name__, Outer().other.__name__)
try:
    documented.__name__ = 5
except TypeError as error:
    print(error)
try:
    documented.missing
except AttributeError as error:
    print(error)
print(callable(documented), callable(Outer), callable(1), type(documented).__name__, type(len).__name__, type([].append).__name__)
print(len.__name__, [].append.__name__, str.upper.__name__, str.upper.__qualname__)
