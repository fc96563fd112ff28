class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        """Degrees."""
        print("get")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        print("set", value)
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("del")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


c = Celsius(20)
print(c.degrees, c.fahrenheit)
c.degrees += 5
print(c.fahrenheit, Celsius.degrees.__doc__, type(Celsius.degrees).__name__)
try:
    c.degrees = -300
except ValueError as error:
    print(error)
try:
    c.fahrenheit = 1
except AttributeError as error:
    print(error)
try:
    del c.fahrenheit
except AttributeError as error:
    print(error)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
print(c.__dict__)
c.__dict__["degrees"] = "shadowed?"
c.degrees = 1
print(c.degrees)


class Sub(Celsius):
    @Celsius.degrees.getter
    def degrees(self):
        return "sub"


print(Sub(1).degrees)


class WriteOnly:
    secret = property(None, lambda self, v: print("stored", v))


w = WriteOnly()
w.secret = 1
try:
    w.secret
except AttributeError as error:
    print(error)
print(property(lambda s: 0).fget is not None, property().fset)
