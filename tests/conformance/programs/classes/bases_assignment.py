# Assigning to __bases__: the resolution order and the slots follow; what does not fit is refused
class Base:
    def who(self):
        return 'Base'

class Other:
    def who(self):
        return 'Other'
    def __len__(self):
        return 7

class Left(Base):
    pass

class Bottom(Left):
    pass

b = Bottom()
print(b.who(), hasattr(b, '__len__'))
Left.__bases__ = (Other,)
print(b.who(), len(b), Bottom.__mro__)
print(Base.__subclasses__(), Other.__subclasses__())
Left.__bases__ = (Base, Other)
print(b.who(), len(b), Left.__bases__, Left.__base__)

def attempt(cls, bases):
    try:
        cls.__bases__ = bases
    except TypeError as e:
        print('TypeError:', e)

attempt(Left, 5)
attempt(Left, ())
attempt(Left, (5,))
attempt(Left, (Bottom,))
attempt(Left, (Left,))
attempt(Left, (int,))
attempt(Left, (object,))
attempt(Left, (Base, Base))
attempt(int, (object,))
try:
    del Left.__bases__
except TypeError as e:
    print('TypeError:', e)

class Meta(type):
    veto = False
    def mro(cls):
        if Meta.veto:
            raise ValueError('no order')
        return super().mro()

class M(Base, metaclass=Meta):
    pass

class N(M):
    pass

Meta.veto = True
try:
    M.__bases__ = (Other,)
except ValueError as e:
    print('ValueError:', e)
print(M.__bases__, N.__mro__)
Meta.veto = False
M.__bases__ = (Other,)
print(M.__bases__, N.__mro__, len(N()))
