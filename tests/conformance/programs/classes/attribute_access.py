class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("setattr", name, value)
        setattr(self._target, name, value)

    def __delattr__(self, name):
        print("delattr", name)
        delattr(self._target, name)

    def __dir__(self):
        return ["b", "a"]


class Target:
    x = 1


t = Target()
p = Proxy(t)
print(p.x)
p.y = 2
print(t.y, list(p.__dict__))
del p.y
print(hasattr(p, "y"), dir(p))


class Always:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return object.__getattribute__(self, name)
        return "always " + name


print(Always().anything, Always().__class__.__name__)


class Fallback:
    def __getattribute__(self, name):
        raise AttributeError("first")

    def __getattr__(self, name):
        return "second " + name


print(Fallback().x)


class Meta(type):
    def __getattr__(cls, name):
        return f"meta {name}"


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.thing)
try:
    WithMeta().thing
except AttributeError as error:
    print(error)


class Private:
    def __init__(self):
        self.__secret = 1

    def get(self):
        return self.__secret


print(Private().get(), Private().__dict__, Private()._Private__secret)
try:
    Private().__secret
except AttributeError as error:
    print(error)
try:
    getattr(t, "nothing")
except AttributeError as error:
    print(error, error.name, error.obj is t)
