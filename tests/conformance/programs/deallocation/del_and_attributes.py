# __del__ runs before the object's attributes go, and sees them.
class Child:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("child", self.name)


class Parent:
    def __init__(self):
        self.first = Child("first")
        self.second = Child("second")

    def __del__(self):
        print("parent sees", self.first.name, self.second.name)
        self.first = Child("replacement")
        print("parent done")


p = Parent()
del p
print("---")


class Base:
    def __del__(self):
        print("Base.__del__")


class Derived(Base):
    def __del__(self):
        print("Derived.__del__")
        super().__del__()


d = Derived()
d = None
print("---")


class HalfBuilt:
    def __init__(self):
        self.ready = False
        raise RuntimeError("constructor failed")

    def __del__(self):
        print("half built freed, ready =", self.ready)


try:
    HalfBuilt()
except RuntimeError as error:
    print(error)
print("---")


class Explicit:
    def __del__(self):
        print("explicit")


e = Explicit()
e.__del__()
print("called by hand")
del e


class Dynamic:
    pass


x = Dynamic()
x.__del__ = lambda: print("an instance attribute is no finalizer")
del x
Dynamic.__del__ = lambda self: print("added later")
y = Dynamic()
del y
del Dynamic.__del__
z = Dynamic()
del z
print("end")
