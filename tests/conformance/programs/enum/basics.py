# profiles: 3.11+
from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    def describe(self):
        return f'{self.name.lower()} is {self.value}'


print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.CRIMSON)
print(list(Color), len(Color), list(reversed(Color)))
print(dict(Color.__members__))
print(Color.RED.describe(), Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED in Color)
print(isinstance(Color.RED, Color), type(Color.RED), hash(Color.RED) == hash('RED'))
print(f'{Color.RED}', f'{Color.RED!r:>20}', '%s' % Color.GREEN)
for action in (lambda: Color(9), lambda: Color['PINK'], lambda: Color.PINK):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
try:
    Color.RED = 5
except AttributeError as error:
    print(error)
try:
    del Color.RED
except AttributeError as error:
    print(error)
try:
    Color.RED.value = 5
except AttributeError as error:
    print(error)


class Size(IntEnum):
    SMALL = 1
    LARGE = 10


print(Size.SMALL, repr(Size.LARGE), Size.LARGE + 1, Size.SMALL < Size.LARGE, f'{Size.LARGE:05}', sorted(Size))


class Level(StrEnum):
    LOW = auto()
    HIGH = auto()


print(Level.LOW, repr(Level.HIGH), Level.LOW.upper(), Level('high'), f'[{Level.LOW:>6}]')
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)


class Metal(Enum):
    IRON = 1


print(type(Metal))
for wrong in (lambda: Metal(), lambda: delattr(Metal, "IRON")):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(error)
