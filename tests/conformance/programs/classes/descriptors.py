class Logged:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("get", self.name)
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        instance.__dict__.pop(self.name, None)


class Owner:
    field = Logged()
    other = Logged()


o = Owner()
print(o.field)
o.field = 5
print(o.field, Owner.field is Owner.__dict__["field"])
o.__dict__["field"] = "hidden"
print(o.field)
del o.field
print(o.field, o.__dict__)


class NonData:
    def __get__(self, instance, owner):
        return f"computed for {owner.__name__}"


class Holder:
    lazy = NonData()


h = Holder()
print(h.lazy, Holder.lazy)
h.lazy = "own"
print(h.lazy, h.__dict__)
del h.lazy
print(h.lazy)


class Function:
    def __get__(self, instance, owner):
        return lambda *args: (instance is not None, args)


class UsesFunction:
    call = Function()


print(UsesFunction().call(1), UsesFunction.call(2))


class Static:
    @staticmethod
    def s(x):
        return x * 2

    @classmethod
    def c(cls, x):
        return cls.__name__, x


print(Static.s(1), Static().s(2), Static.c(3), Static().c(4), type(Static.__dict__["s"]).__name__, Static.__dict__["c"].__func__.__name__)
