# The module types: classes made by calls, and names of built-in types
import types

def body(ns):
    ns['x'] = 1

C = types.new_class('C', (dict,), {}, body)
print(C, C.x, C.__mro__)

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, kw)
        return {'prepared': True}
    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        pass

D = types.new_class('D', (), {'metaclass': Meta, 'tag': 1})
print(type(D).__name__, D.prepared)
meta, ns, kw = types.prepare_class('E', (D,), {'k': 2})
print(meta is Meta, ns, kw)

class Stands:
    def __mro_entries__(self, bases):
        return (C, )

bases = (Stands(),)
print(types.resolve_bases(bases), types.resolve_bases((C,)))
E = types.new_class('E', bases)
print(E.__bases__, E.__orig_bases__ is bases)

class Bad:
    def __mro_entries__(self, bases):
        return 5
for call in (lambda: types.new_class('F', (Bad(),)), lambda: types.new_class('G', (D, types.new_class('H', (), {'metaclass': type('M2', (type,), {})})))):
    try:
        call()
    except TypeError as e:
        print('TypeError:', e)

class Level(type):
    def __getattr__(cls, name):
        return 'from the metaclass: ' + name

class V(metaclass=Level):
    @types.DynamicClassAttribute
    def name(self):
        "Its name."
        return 'of the instance'
print(V.name, V().name)
proxy = types.MappingProxyType({'a': 1, 'b': 2})
print(list(reversed(proxy)), proxy | {'c': 3}, {'z': 0} | proxy, len(proxy), 'a' in proxy)
for call in (lambda: proxy.__setitem__, lambda: types.MappingProxyType([1]), lambda: types.MappingProxyType()):
    try:
        call()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    proxy |= {}
except TypeError as e:
    print(e)
print(types.CellType(1) < types.CellType(2), types.CellType() < types.CellType(0), types.CellType() == types.CellType())
