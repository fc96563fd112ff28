# profiles: 3.11+
import copy
from enum import Enum, EnumMeta, IntEnum, auto, member, nonmember, property as enum_property, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, Flag

Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(Enum('Pairs', [('A', 'x'), ('B', 'y')])), list(Enum('Start', ['A', 'B'], start=5)), list(IntEnum('Ints', {'A': 3})))


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @enum_property
    def ratio(self):
        return round(self.mass / self.radius, 2)


print(Planet.EARTH, Planet.EARTH.ratio, Planet.MARS.value, Planet((0.6, 3.3)))


class Numbered(Enum):
    def __new__(cls):
        obj = object.__new__(cls)
        obj._value_ = len(cls.__members__) + 1
        return obj

    ONE = ()
    TWO = ()


print(list(Numbered))


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.title()

    RED = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == 'r' else None


print(Named.RED.value, Named('r'))


class Mixed(Enum):
    _ignore_ = 'helper'
    helper = 3
    A = 1
    plain = nonmember(7)

    @member
    def function():
        return 'called'


print(list(Mixed.__members__), Mixed.plain, hasattr(Mixed, 'helper'), Mixed.function.value())
print(copy.copy(Planet.EARTH) is Planet.EARTH, copy.deepcopy([Planet.MARS])[0] is Planet.MARS)
print(Planet.EARTH.__reduce_ex__(2), dir(Named), dir(Named.RED))
for source in ('class A(Animal): pass', 'class A(Enum):\n X = 1\n X = 2', 'class A(Enum):\n _x_ = 1', 'class A(Enum):\n mro = 1',
               'class A(Enum):\n _order_ = "B A"\n A = 1\n B = 2', 'class A(Enum, int): pass',
               '@verify(UNIQUE)\nclass A(Enum):\n A = 1\n B = 1', '@verify(CONTINUOUS)\nclass A(Enum):\n A = 1\n B = 4',
               '@verify(NAMED_FLAGS)\nclass A(Flag):\n A = 1\n B = 14'):
    try:
        exec(source)
        print('made')
    except Exception as error:
        print(type(error).__name__, error)
