class Base:
    b = 1

    def method(self):
        pass


class Sub(Base):
    a = 2

    def __init__(self):
        self.z = 3
        self.c = 4


s = Sub()
print([n for n in dir(s) if not n.startswith("__")])
print([n for n in dir(Sub) if not n.startswith("__")])
print(list(vars(s)), [k for k in vars(Sub) if not k.startswith("__")])
print(sorted(vars(Base).keys() - {"__static_attributes__", "__firstlineno__"}))
print(hasattr(s, "__dict__"), s.__class__.__name__, s.__module__, Sub.__qualname__, s.__doc__, Sub.__weakref__ is not None)
print(Sub.__dict__["a"], type(Sub.__dict__).__name__, "a" in Sub.__dict__, len([k for k in Sub.__dict__ if k == "a"]))
try:
    Sub.__dict__["new"] = 1
except TypeError as error:
    print(error)
Sub.added = "later"
print(s.added, Sub.__dict__["added"])
s.__dict__["injected"] = "direct"
print(s.injected)
s.__dict__ = {"only": 1}
print(s.only, hasattr(s, "z"), vars(s))
s.__class__ = Base
print(type(s).__name__, s.b)
try:
    s.__class__ = int
except TypeError as error:
    print(error)
try:
    s.__dict__ = 5
except TypeError as error:
    print(error)
