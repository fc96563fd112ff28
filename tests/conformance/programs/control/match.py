def describe(value):
    match value:
        case 0:
            return "zero"
        case -1 | 1:
            return "unit"
        case int(n) if n > 100:
            return f"big {n}"
        case bool() | int():
            return "int"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case str():
            return "text"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y, *rest]:
            return f"{x} {y} rest {rest}"
        case {"kind": "point", "x": x, **others}:
            return f"point {x} {others}"
        case {}:
            return "mapping"
        case None:
            return "none"
        case _:
            return "other"


for value in [0, 1, -1, 500, 7, "a", "b", "zz", [], [1], (1, 2), [1, 2, 3, 4], {"kind": "point", "x": 3, "y": 4}, {"q": 1}, None, 2.5]:
    print(value, "->", describe(value))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case _:
            return "no point"


print([where(p) for p in (Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), "x")])
