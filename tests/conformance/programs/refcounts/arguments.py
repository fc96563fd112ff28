import sys

rc = sys.getrefcount


class Thing:
    def me(self):
        return rc(self)

    def pass_on(self):
        return helper(self)

    @classmethod
    def make(cls):
        return rc(cls()), cls is Thing

    @staticmethod
    def static(x):
        return rc(x)

    def __call__(self, other):
        return rc(self), rc(other)


def helper(x):
    return rc(x)


def twice(x):
    return helper(x)


def star(*args):
    return rc(args[0]), rc(args)


def kw(**kwargs):
    return rc(kwargs["x"]), rc(kwargs)


def default(x=Thing()):
    return rc(x)


g = Thing()
print("global argument", helper(g), twice(g), star(g), kw(x=g))
print("temporary argument", helper(Thing()), twice(Thing()), star(Thing()), kw(x=Thing()))
print("keyword", helper(x=g), helper(x=Thing()), default(), default(g))


def from_local():
    x = Thing()
    return helper(x), twice(x), star(x), kw(x=x), helper(*[x]), helper(**{"x": x})


print("local argument", from_local())
print("method", g.me(), Thing().me(), g.pass_on(), Thing().pass_on(), Thing.make()[0], Thing.static(g), Thing.static(Thing()))
bound = g.me
print("bound", bound(), rc(bound), rc(g))
del bound
print("call", g(Thing()), g(g))
print("map", list(map(helper, [g])), [helper(t) for t in [g, Thing()]], max([g], key=lambda t: helper(t)) is g, sorted([helper(g)]))
print("lambda", (lambda x: rc(x))(g), (lambda x: rc(x))(Thing()))
