import sys

calls = 0


def counted(action):
    """Runs into the limit, and says how deep it was."""
    global calls
    calls = 0
    try:
        action()
    except RecursionError as error:
        print(calls, error)
    else:
        print("no error")


class Missing:
    def __getattr__(self, name):
        global calls
        calls += 1
        return self.missing


class Property:
    @property
    def value(self):
        global calls
        calls += 1
        return self.value

    @value.setter
    def value(self, new):
        global calls
        calls += 1
        self.value = new

    @value.deleter
    def value(self):
        global calls
        calls += 1
        del self.value


class Every:
    def __getattribute__(self, name):
        global calls
        calls += 1
        return self.x()


class Both:
    def __getattribute__(self, name):
        global calls
        calls += 1
        raise AttributeError(name)

    def __getattr__(self, name):
        return self.other


class Store:
    def __setattr__(self, name, value):
        global calls
        calls += 1
        self.n = value

    def __delattr__(self, name):
        global calls
        calls += 1
        del self.n


class Descriptor:
    def __get__(self, instance, owner):
        global calls
        calls += 1
        return instance.field

    def __set__(self, instance, value):
        global calls
        calls += 1
        instance.field = value


class Owner:
    field = Descriptor()


def store(instance, name="field"):
    if name == "field":
        instance.field = 1
    else:
        instance.value = 1


def delete(instance):
    del instance.value


for limit in (300, 150):
    sys.setrecursionlimit(limit)
    counted(lambda: Missing().x)
    counted(lambda: Missing().x())
    counted(lambda: store(Property(), "value"))
    counted(lambda: delete(Property()))
    counted(lambda: Every().y)
    counted(lambda: store(Store()))
    counted(lambda: delete(Store()))
    counted(lambda: Owner().field)
    counted(lambda: store(Owner()))


class Deep:
    def __init__(self, rest):
        self.rest = rest

    @property
    def total(self):
        return 1 + (self.rest.total if self.rest else 0)

    def __getattr__(self, name):
        return getattr(self, name[1:]) if name[1:] else sys.getrefcount(self)


sys.setrecursionlimit(4000)
chain = None
for _ in range(700):
    chain = Deep(chain)
print(chain.total, chain.total)


class Falls:
    """What a property raises leads to __getattr__, whose own errors come out."""

    @property
    def value(self):
        return self._value

    def __getattr__(self, name):
        if name == "_value":
            raise AttributeError("no " + name)
        return name * 2

    @property
    def wrong(self):
        raise ValueError("wrong")


print(Falls().value, Falls().other)
for name in ("_value", "wrong"):
    try:
        Falls().wrong if name == "wrong" else Falls()._value
    except Exception as error:
        print(type(error).__name__, error, error.__context__)


class Keeps:
    def __getattr__(self, name):
        return sys.getrefcount(self)

    @property
    def p(self):
        return sys.getrefcount(self)

    def __setattr__(self, name, value):
        print(sys.getrefcount(self), sys.getrefcount(value))


keeps = Keeps()
value = [1]
print(keeps.x, keeps.p)
keeps.y = value
sys.setrecursionlimit(120)
Store().x = 1
