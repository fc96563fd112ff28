# Of several things that are wrong the first is told of; what has no number of its own may have an index.
import weakref


class Order(type):
    def mro(cls):
        return [cls, int, None] if cls.__name__ == 'Wrong' else super().mro()


try:
    class Wrong(metaclass=Order):
        pass
except TypeError as error:
    print(error)

try:
    open('x.txt', None)
except TypeError as error:
    print(error)


class Index:
    def __index__(self):
        return 2


class Nothing:
    pass


for thing in Index(), Nothing():
    proxy = weakref.proxy(thing)
    for convert in float, int, bin, complex:
        try:
            print(convert(proxy))
        except TypeError as error:
            print(convert.__name__, error)
