# A metaclass with a mro() of its own
class Reverse(type):
    def mro(cls):
        order = type.mro(cls)
        return [order[0], *order[-2:0:-1], order[-1]]

class A:
    name = 'A'

class B:
    name = 'B'

class C(A, B, metaclass=Reverse):
    pass

print([c.__name__ for c in C.__mro__], C.name, C().name)

def make(result):
    class Meta(type):
        def mro(cls):
            return result(cls)
    try:
        cls = Meta('X', (), {})
    except TypeError as e:
        print('TypeError:', e)
    else:
        print([c.__name__ for c in cls.__mro__])

make(lambda cls: [cls, object])
make(lambda cls: (cls, A, object))
make(lambda cls: [cls, 1])
make(lambda cls: 5)
make(lambda cls: [cls, int, object])
print(type.mro(bool))

class Tracking(type):
    def mro(cls):
        try:
            print('mro', cls.__name__, cls.__mro__)
        except AttributeError:
            print('AttributeError')
        return super().mro()

class T(metaclass=Tracking):
    pass
print(T.__mro__)
