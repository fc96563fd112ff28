# Special methods that come out of properties are bound as any attribute is.
import collections
import pickle


class Everything:
    __len__ = property(lambda self: lambda: 5)
    __add__ = property(lambda self: lambda other: ('add', other))
    __eq__ = property(lambda self: lambda other: 'eq')
    __getitem__ = property(lambda self: lambda key: ('item', key))
    __init__ = property(lambda self: lambda *args, **named: print('init', args, named))
    __call__ = property(lambda self: lambda *args: args)
    __iter__ = property(lambda self: lambda: iter([1]))
    __str__ = property(lambda self: lambda: 'str')


thing = Everything(1, 2, key=3)
print(len(thing), thing + 1, thing == 1, thing[1], thing(3), list(thing), str(thing))


def refuse(self):
    raise AttributeError('refused')


class Refusing:
    __init__ = property(refuse)


try:
    Refusing()
except AttributeError as error:
    print(error)

Point = collections.namedtuple('Point', 'x y')
print(pickle.loads(pickle.dumps(vars(Point)['y'])).__get__(Point(1, 2)))


def outer():
    class Inner:
        @property
        def value(self):
            return 1
    return Inner


try:
    outer()().value = 2
except AttributeError as error:
    print(error)
for text in (memoryview(b'100'), b'100', bytearray(b'100')):
    print(int(text), end=' ')
    try:
        print(int(text, 2))
    except TypeError as error:
        print(error)


class Lying:
    def __iter__(self):
        return iter([1])

    def __length_hint__(self):
        raise RuntimeError('hint')


try:
    bytearray(b'a').extend(Lying())
except RuntimeError as error:
    print(error)
