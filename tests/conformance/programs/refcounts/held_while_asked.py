# What built-in functions, containers, descriptors and weak references hold while they call a method or a callback.
import collections
import itertools
import math
import operator
import os
import weakref
from sys import getrefcount


class Asked:
    def __round__(self, digits=None):
        return getrefcount(self)

    __trunc__ = __floor__ = __ceil__ = __reversed__ = __index__ = __round__

    def __bytes__(self):
        return bytes([getrefcount(self)])

    def __complex__(self):
        return complex(getrefcount(self))

    def __length_hint__(self):
        return getrefcount(self)

    def __fspath__(self):
        return 'path%d' % getrefcount(self)

    def __format__(self, spec):
        return '%d' % getrefcount(self)

    def __repr__(self):
        return '<%d>' % getrefcount(self)


class Descriptor:
    def __get__(self, instance, owner):
        return getrefcount(self), 0 if instance is None else getrefcount(instance)

    def __set__(self, instance, value):
        print('set', getrefcount(self), getrefcount(instance), getrefcount(value))

    def __delete__(self, instance):
        print('delete', getrefcount(self), getrefcount(instance))


class Described:
    field = Descriptor()


class Named:
    def __set_name__(self, owner, name):
        print('name', getrefcount(self))


def ask():
    o, value = Asked(), []
    print(round(o), round(o, 2), math.trunc(o), math.floor(o), math.ceil(o), reversed(o), operator.index(o))
    print(bytes(o), complex(o), operator.length_hint(o), os.fspath(o), format(o), f'{o}', f'{o:3}')
    print([o], (o,), {o}, frozenset([o]), {o: o}, collections.deque([o]), {1: o}.values(), {1: o}.items(), collections.OrderedDict(a=o))
    described = Described()
    print(described.field, Described.field, getattr(described, 'field'))
    described.field = value
    del described.field

    class Naming:
        named = Named()
    print(list(itertools.starmap(getrefcount, [(o,), [o]])), list(itertools.starmap(lambda a: getrefcount(a), [(o,), [o], iter([o])])))


def alone():
    o = Asked()
    reference = weakref.ref(o, lambda r: print('callback', getrefcount(r)))
    del o
    return reference


def several():
    o = Asked()
    references = [weakref.ref(o, lambda r: print('callback', getrefcount(r))) for _ in range(2)]
    del o
    return references


ask()
alone()
several()
