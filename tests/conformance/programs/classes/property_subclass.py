# property: its docstring, its name, copies, and subclasses of it
class Described(property):
    "The class's own text."

def getter(self):
    "The getter's text."
    return 1

print(property(getter).__doc__, property(getter, doc='given').__doc__, property().__doc__)
print(Described(getter).__doc__)
p = Described(getter)
print(type(p.setter(lambda s, v: None)), p.setter(None).__doc__, p.getter(len).__doc__ == len.__doc__)
q = property(getter).getter(lambda self: 2)
print(q.__doc__, q.fset, q.fget(None))
q.__doc__ = 'new'
print(q.__doc__)
for name in ('fget', 'fset', 'fdel'):
    try:
        setattr(q, name, None)
    except AttributeError as e:
        print(e)

class Slotted(property):
    __slots__ = ()
print(Slotted(None).__doc__)
try:
    print(Slotted(getter).__doc__)
except AttributeError as e:
    print('AttributeError:', e)

class C:
    @property
    def x(self):
        return 1
    y = property()

c = C()
for action in (lambda: setattr(c, 'x', 1), lambda: delattr(c, 'x'), lambda: c.y):
    try:
        action()
    except AttributeError as e:
        print(e)
print(C.__dict__['x'].__get__(None, C) is C.x)
try:
    C.x.__set_name__('a')
except TypeError as e:
    print(e)

class Odd:
    @property
    def __isabstractmethod__(self):
        raise ValueError('undecided')
try:
    property(Odd()).__isabstractmethod__
except ValueError as e:
    print(e)
