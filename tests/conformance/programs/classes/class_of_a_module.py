# Modules whose class is changed, and what they list.
import types


class Lazy(types.ModuleType):
    kind = 'lazy'

    def __getattr__(self, name):
        return 'made ' + name

    @property
    def doubled(self):
        return 2 * self.value

    @doubled.setter
    def doubled(self, value):
        self.value = value / 2


m = types.ModuleType('m')
m.value = 4
m.__class__ = Lazy
print(type(m) is Lazy, m.kind, m.other, m.doubled)
m.doubled = 10
print(m.value, 'doubled' in vars(m), [name for name in dir(m) if name[0] != '_'])
try:
    m.__class__ = int
except TypeError as e:
    print(e)
m.__class__ = types.ModuleType
print(type(m) is types.ModuleType, hasattr(m, 'kind'))


def refuse(self):
    raise ValueError('no')


class E:
    __eq__ = property(refuse)
    __lt__ = property(refuse)


print(E() == E(), E() != E())
try:
    E() < E()
except TypeError as e:
    print(e)
