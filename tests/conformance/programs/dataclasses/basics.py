from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Item:
    name: str
    price: float = field(default=1.0, compare=False)
    tags: list = field(default_factory=list, repr=False)


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str = 'EUR'


p = Point(1)
print(p, p == Point(1, 0), p != Point(2), Point.__match_args__, Point.__doc__, Item.__doc__)
a, b = Item('a', 2.0), Item('b')
a.tags.append('t')
print(a, b.tags, a < b, sorted([b, a]), a == Item('a', 9.0, ['t']))
m = Money(5)
print(m, hash(m) == hash(Money(5)), {m: 1}[Money(5)], replace(m, amount=6), asdict(m), astuple(m))
for action in (lambda: setattr(m, 'amount', 1), lambda: delattr(m, 'amount'), lambda: hash(p), lambda: Point(), lambda: p < p, lambda: setattr(m, 'other', 2)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print([(f.name, f.type, f.default) for f in fields(Point)], is_dataclass(Point), is_dataclass(p), is_dataclass(int))


@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)
    parent: 'Tree' = None


t = Tree(1, [Tree(2), Tree(3)])
print(t, asdict(t), astuple(t))
t.parent = t
print(t)
match p:
    case Point(x, 0):
        print('on the axis', x)

# Fields without an annotation, where typing is known.
import typing
Record = make_dataclass('Record', ['first', ('second', int)])
print(Record(1, 2), [f.type for f in fields(Record)], Record.__doc__)
print(Record.__annotations__, [f.type for f in fields(make_dataclass('Later', ['first']))][0] == Record.__annotations__['first'])
