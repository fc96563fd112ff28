class Base:
    def who(self):
        return ["Base"]


class Left(Base):
    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def who(self):
        return ["Right"] + super().who()


class Bottom(Left, Right):
    def who(self):
        return ["Bottom"] + super().who()


print(Bottom().who(), [c.__name__ for c in Bottom.__mro__])
print(issubclass(Bottom, Base), issubclass(Bottom, (int, Right)), Bottom.__base__.__name__, [c.__name__ for c in Bottom.__bases__])
print(sorted(c.__name__ for c in Base.__subclasses__()))


class X:
    pass


class Y(X):
    pass


for bases in [(X, Y), (Y, X)]:
    try:
        made = type("Made", bases, {})
        print([c.__name__ for c in made.__mro__])
    except TypeError as error:
        print(error)


class A: pass
class B: pass
class AB(A, B): pass
class BA(B, A): pass


try:
    class Clash(AB, BA):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(A, A):
        pass
except TypeError as error:
    print(error)
for base in (bool, type(None), type(lambda: 0), range):
    try:
        type("Sub", (base,), {})
    except TypeError as error:
        print(error)
try:
    class FromInstance(5):
        pass
except TypeError as error:
    print(error)
try:
    class Layouts(int, str):
        pass
except TypeError as error:
    print(error)
