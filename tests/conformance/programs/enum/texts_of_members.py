# What members of enumerations print, mixed in or combined: before 3.11 otherwise than since.
import http
import re
from enum import Enum, Flag, IntEnum, IntFlag, auto, unique


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Colour(str, Enum):
    RED = 'red'


class Right(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6


class Bits(IntFlag):
    R = 4
    W = 2
    X = 1


print(Level.LOW, repr(Level.LOW), f'{Level.LOW}', '%s' % Level.LOW, '%d' % Level.LOW, f'{Level.HIGH:>4}', Level.LOW + 1, str(Level(5)))
print(Colour.RED, f'{Colour.RED}', f'{Colour.RED:>12}', str(Colour.RED), Colour.RED.upper(), '%s' % Colour.RED)
for right in (Right.R, Right.RW, Right.R | Right.X, Right(7), Right(0), ~Right.R, Right.R & Right.W, Right.RW ^ Right.W):
    print(right, repr(right), f'{right}', bool(right), right.value, right.name)
for bits in (Bits.R, Bits.R | Bits.X, Bits(7), Bits(0), ~Bits.R, Bits(8), Bits.R | 16, 3 & Bits.X, Bits.X ^ 1):
    print(bits, repr(bits), f'{bits}', bool(bits), bits.value, bits.name, f'{bits:03d}')
print(list(Right), len(Right), Right.R in Right.RW, isinstance(Right.R | Right.W, Right), Right.__members__)
print(http.HTTPStatus.OK, http.HTTPStatus.NOT_FOUND.phrase, repr(http.HTTPStatus(404)), f'{http.HTTPStatus.OK}')
print(re.I, repr(re.I), re.I | re.M, repr(re.I | re.S), re.compile('a', re.I))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def extend():
    class More(Level):
        pass


def repeat():
    @unique
    class Twice(Enum):
        A = 1
        B = 1


attempt(lambda: Right(8))
attempt(lambda: Level(3))
attempt(lambda: setattr(Level, 'LOW', 3))
attempt(lambda: Colour['BLUE'])
attempt(lambda: list(Right.RW))
attempt(lambda: len(Right.RW))
attempt(lambda: Right.R in Right)
attempt(lambda: 'W' in Right.RW)
attempt(extend)
attempt(repeat)


class Shape(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    SQUARE = auto()
    ROUND = auto()

    def __str__(self):
        return 'shape ' + self.value


print(Shape.SQUARE, f'{Shape.ROUND:>14}', repr(Shape.SQUARE), [Shape.SQUARE], Shape, dir(Level.LOW)[:3])
