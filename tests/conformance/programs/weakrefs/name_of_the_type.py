# Up to 3.9 the type of weak references is called weakref.
import weakref


class A:
    pass


a = A()
r = weakref.ref(a)
print(type(r), type(r).__name__, type(r).__qualname__, type(r).__module__)
print(isinstance(r, weakref.ReferenceType), weakref.ref is weakref.ReferenceType)
try:
    r.nothing
except AttributeError as error:
    print(error)


class Own(weakref.ref):
    pass


print(Own(a)() is a, Own.__mro__[1] is weakref.ref)
