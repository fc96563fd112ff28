import gc
import weakref
# profiles: 3.10+
gc.collect()


class Thing:
    def __init__(self):
        self.x = 1

    def method(self):
        return "method"

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 2

    def __add__(self, other):
        return 10 + other

    def __call__(self, a):
        return a

    def __iter__(self):
        return iter("ab")

    def __contains__(self, x):
        return x == "in"

    def __str__(self):
        return "thing text"


t = Thing()
p = weakref.proxy(t)
print(p.x, p.method(), len(p), p[4], p + 1, list(p), "in" in p, str(p), bool(p))
p.x = 5
print(t.x, type(p).__name__, isinstance(p, Thing), p.__class__ is Thing, weakref.getweakrefcount(t))
del p.x
print(hasattr(t, "x"), weakref.proxy(t) is p)
try:
    hash(p)
except TypeError as error:
    print(error)
c = weakref.proxy(t, lambda proxy: print("proxy callback"))
callable_proxy = weakref.proxy(print)
callable_proxy("called through", type(callable_proxy).__name__, type(c).__name__)
del t
for use in (lambda: p.x, lambda: len(p), lambda: str(p), lambda: p + 1, lambda: bool(p)):
    try:
        use()
    except ReferenceError as error:
        print(type(error).__name__, error)
