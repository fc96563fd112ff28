class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print("new", name, [b.__name__ for b in bases], kwargs)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name)
        return {"injected": 1}


class A(metaclass=Meta, flag=True):
    print("body", injected)

    def __init__(self, x):
        self.x = x


class B(A):
    pass


print(B(5).x, type(B).__name__, B.injected)


class Registry:
    known = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Registry.known.append((cls.__name__, tag))


class One(Registry, tag="first"):
    pass


class Two(One):
    pass


print(Registry.known)
Made = type("Made", (Two,), {"value": 7, "double": lambda self: self.value * 2})
print(Made().double(), Registry.known[-1], Made.__name__)
try:
    class Bad(Registry, nope=1):
        pass
except TypeError as error:
    print(error)


class Item:
    def __class_getitem__(cls, key):
        return f"Item of {key}"


print(Item["x"], Item[int, 2])
try:
    One["x"]
except TypeError as error:
    print(error)


class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass


try:
    class Conflict(C1, C2): pass
except TypeError as error:
    print(error)
