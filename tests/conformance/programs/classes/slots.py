class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"), type(Point.x).__name__)
for action in ("p.z = 1", "del p.x; p.x", "del p.x", "p.__dict__"):
    try:
        if action == "p.z = 1":
            p.z = 1
        elif action == "del p.x; p.x":
            del p.x
            p.x
        elif action == "del p.x":
            del p.x
        else:
            p.__dict__
    except AttributeError as error:
        print(action, "->", error)


class Child(Point):
    pass


c = Child(3, 4)
c.z = 5
print(c.x, c.z, c.__dict__)


class Slim(Point):
    __slots__ = "w"


s = Slim(1, 2)
s.w = 9
print(s.w, Slim.__slots__)
try:
    s.q = 1
except AttributeError as error:
    print(error)


class WithDict:
    __slots__ = ["a", "__dict__"]


d = WithDict()
d.a, d.b = 1, 2
print(d.a, d.b, d.__dict__)
try:
    class Conflict:
        __slots__ = ("v",)
        v = 1
except ValueError as error:
    print(error)
try:
    class NotName:
        __slots__ = ("1x",)
except TypeError as error:
    print(error)
try:
    class S1:
        __slots__ = ("a",)

    class S2:
        __slots__ = ("b",)

    class Both(S1, S2):
        pass
except TypeError as error:
    print(error)


class Mangled:
    __slots__ = ("__private",)

    def __init__(self):
        self.__private = 1


print(Mangled()._Mangled__private)
