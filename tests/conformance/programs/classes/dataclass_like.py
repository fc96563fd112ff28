from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(1), Point(1).tags is Point(1).tags)
p.tags.append("t")
print(p)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int


print(Version(1, 2) < Version(1, 3), sorted([Version(2, 0), Version(1, 9)]), hash(Version(1, 2)) == hash(Version(1, 2)))
try:
    Version(1, 2).major = 3
except Exception as error:
    print(type(error).__name__, error)
try:
    Point()
except TypeError as error:
    print(error)
