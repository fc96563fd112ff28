import sys
# profiles: 3.8 3.9 3.10+
rc = sys.getrefcount


class Thing:
    pass


def identity(x):
    return x


def make():
    x = Thing()
    return x


def wrap(x):
    return [x]


def through(x):
    y = x
    z = y
    return rc(z)


g = Thing()
print(rc(identity(g)), rc(make()), rc(wrap(g)[0]), through(g), through(Thing()))
print(rc([g][0]), rc((g, g)[1]), rc({"k": g}["k"]), rc(g if g else None), rc(g or None))


class Holder:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x

    @property
    def prop(self):
        return self.x


h = Holder(g)
print(rc(h.x), rc(h.get()), rc(h.prop), rc(getattr(h, "x")), rc(h.__dict__["x"]))
a = b = c = g
print(rc(g))
a, b = b, a
print(rc(g))
del a, b, c, h
print(rc(g))


def swap():
    x, y = Thing(), Thing()
    x, y = y, x
    return rc(x), rc(y)


def walrus():
    return rc(x := Thing()), rc(x)


def star():
    first, *rest = [Thing(), Thing(), Thing()]
    return rc(first), rc(rest[0]), rc(rest)


def in_lambda():
    x = Thing()
    return (lambda: rc(x))(), (lambda y: rc(y))(x)


def nested_call():
    x = Thing()
    return identity(rc(x)), identity(identity(rc(x))), rc(identity(x))


def augmented():
    x = [1]
    y = x
    y += [2]
    return rc(x), x is y


for function in (swap, walrus, star, in_lambda, nested_call, augmented):
    print(function.__name__, function())
