# The attributes that every class has, and what may be done with them
class C:
    "About C."

def attempt(what):
    try:
        print(what())
    except (TypeError, AttributeError, ValueError, UnicodeEncodeError) as e:
        print(type(e).__name__, e)

def assign(o, name, value):
    setattr(o, name, value)
    return getattr(o, name)

for name in ('__name__', '__qualname__', '__module__', '__doc__', '__dict__', '__base__', '__basicsize__', '__flags__'):
    attempt(lambda: delattr(C, name))
    attempt(lambda: assign(C, name, 5))
    attempt(lambda: assign(int, name, 'x'))
    attempt(lambda: type.__dict__[name].__delete__(int))
print(C.__doc__, C.__module__)
attempt(lambda: assign(C, '__name__', 'a\0b'))
attempt(lambda: assign(C, '__name__', 'a\udc00b'))
attempt(lambda: type('a\0b', (), {}))
attempt(lambda: type('a\udc00b', (), {}))
attempt(lambda: type('X', (), {'__doc__': '\udc00'}))
print(object.__basicsize__, int.__itemsize__, tuple.__itemsize__, bytes.__itemsize__, int.__dictoffset__, str.__weakrefoffset__)
print(bool(C.__flags__ & 1 << 9), bool(int.__flags__ & 1 << 9), bool(bool.__flags__ & 1 << 10), bool(dict.__flags__ & 1 << 14), bool(bool.__flags__ & 1 << 24))
attempt(lambda: C.__abstractmethods__)
attempt(lambda: delattr(C, '__abstractmethods__'))
C.__abstractmethods__ = {'f'}
attempt(C)
C.__abstractmethods__ = ()
attempt(lambda: type(C()))

class Descriptor:
    def __get__(self, instance, owner):
        return f'{owner.__name__}, {instance is None}'

class D:
    __doc__ = Descriptor()
print(D.__doc__, D().__doc__)
attempt(lambda: type.__prepare__('x', (), k=1))
