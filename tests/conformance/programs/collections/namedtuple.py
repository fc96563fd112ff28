from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), *p, p._fields, p._asdict(), p._replace(x=9), Point._make([5, 6]))
x, y = p
print(x + y, hash(p) == hash((1, 2)), isinstance(p, tuple), Point.__name__, Point.__doc__, p + (3,), p < (1, 3))
Card = namedtuple("Card", "rank suit", defaults=["spades"])
print(Card("A"), Card("K", "hearts"), Card._field_defaults, Card._fields)
for action in [lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: namedtuple("Bad", "a a"), lambda: namedtuple("Bad", "class"), lambda: namedtuple("Bad", "_x"), lambda: p.z, lambda: p._replace(q=1)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    p.x = 5
except AttributeError as error:
    print(error)


class Named(namedtuple("Base", "a b")):
    __slots__ = ()

    @property
    def total(self):
        return self.a + self.b


n = Named(3, 4)
print(n, n.total, n._replace(a=0), namedtuple("Renamed", "ok def ok", rename=True)._fields, {p: "key"}[(1, 2)])
