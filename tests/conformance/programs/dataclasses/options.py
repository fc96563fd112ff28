import copy
from dataclasses import InitVar, KW_ONLY, asdict, dataclass, field, fields, make_dataclass, replace
from typing import ClassVar


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2

    def who(self):
        return __class__.__name__


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, '__dict__'), s.who())
try:
    s.z = 3
except AttributeError as error:
    print(type(error).__name__)


@dataclass
class Base:
    count: ClassVar[int] = 0
    a: int
    scale: InitVar[int] = 1
    total: int = field(init=False)
    _: KW_ONLY
    flag: bool = False

    def __post_init__(self, scale):
        self.total = self.a * scale
        Base.count += 1


b = Base(2, 3, flag=True)
print(b, Base.count, [f.name for f in fields(b)], asdict(b))


@dataclass
class Derived(Base):
    extra: str = 'x'


print(Derived(1), Derived.__match_args__, Derived(1, 2, 'y') == Derived(1, 2, 'y'), Derived(1) == Base(1))
for action in (lambda: Base(1, 2, 3), lambda: replace(b, total=1), lambda: replace(b), lambda: asdict(Base), lambda: fields(3)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
for source in ('@dataclass\nclass A:\n x: list = []', '@dataclass\nclass A:\n x: int = 1\n y: int',
               '@dataclass(frozen=True)\nclass A(Base): pass', '@dataclass(order=True, eq=False)\nclass A: pass',
               '@dataclass(unsafe_hash=True)\nclass A:\n def __hash__(self): return 1',
               '@dataclass(order=True)\nclass A:\n def __lt__(self, o): return 1', '@dataclass\nclass A:\n x = field()',
               'field(default=1, default_factory=int)', '@dataclass(slots=True)\nclass A:\n __slots__ = ()', 'make_dataclass("A", ["x", "x"])',
               'make_dataclass("A", ["for"])', 'make_dataclass("A", ["1"])'):
    try:
        exec(source)
        print('made')
    except Exception as error:
        print(type(error).__name__, error)
C = make_dataclass('C', [('x', int), ('y', int, field(default=5))], namespace={'add': lambda self: self.x + self.y}, frozen=True)
print(C(1), C(1).add(), C.__module__, copy.copy(C(1)), copy.deepcopy(C(2)))


@dataclass(frozen=True, slots=True)
class Both:
    x: int


print(copy.copy(Both(1)), copy.deepcopy([Both(2)]), hash(Both(1)) == hash(Both(1)))


@dataclass(repr=False, eq=False)
class Plain:
    x: int = field(default=1, metadata={'unit': 'm'})


print(Plain() == Plain(), fields(Plain)[0].metadata['unit'], '__repr__' in Plain.__dict__, Plain.__hash__ is object.__hash__)
print(repr(fields(Plain)[0]).replace('doc=None,', ''))
