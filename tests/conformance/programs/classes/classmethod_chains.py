"""What a classmethod does with descriptors and bound methods that it wraps."""
class A:
    def foo(self, cls=0): return (self.__class__.__name__, cls if isinstance(cls,int) else cls.__name__)
class B:
    bar = classmethod(A().foo)
print(B.bar())


class Doubled:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return lambda: (owner.__name__, instance is None, self.function(2))


class C:
    double = classmethod(Doubled(lambda n: n * 2))
    value = classmethod(property(lambda cls: cls.__name__))


for name in 'double', 'value':
    try:
        found = getattr(C, name)
        print(name, found() if callable(found) else found)
    except TypeError as error:
        print(name, error)
print(hasattr(C.__dict__['double'], '__wrapped__'), C.__dict__['value'].__func__.__class__)


class Late:
    def method(self, x: int) -> str: ...
    wrapped = classmethod(method)


print(Late.__dict__['wrapped'].__annotations__)
