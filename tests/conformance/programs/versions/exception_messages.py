def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


class P:
    @property
    def x(self):
        return 1

    y = property(lambda self: 2)


def unbound():
    return later
    later = 1


def free():
    def inner():
        return value
    inner()
    value = 1


attempt(lambda: setattr(P(), "x", 5))
attempt(lambda: setattr(P(), "y", 5))
attempt(lambda: delattr(P(), "x"))
attempt(unbound)
attempt(free)
attempt(lambda: 1 % 0)
attempt(lambda: 0.0 ** -1)
attempt(lambda: [].index(5))
attempt(lambda: [1, 2].remove(7))
attempt(lambda: (1).__index__(2))
attempt(lambda: "abc".index("z"))
attempt(lambda: {}.popitem())
attempt(lambda: int("0x"))
attempt(lambda: object().x)
attempt(lambda: object.x)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: P.z)
attempt(lambda: super(P).x)
attempt(lambda: type("X", (), {"__slots__": ("a",)})().b)
attempt(lambda: setattr(type("X", (), {"__slots__": ("a",)})(), "b", 1))
attempt(lambda: iter(type("X", (), {})()))
attempt(lambda: next(type("X", (), {"__iter__": lambda s: s})()))
attempt(lambda: len(type("X", (), {})()))
attempt(lambda: {}[type("X", (), {"__hash__": None})()])
attempt(lambda: {1, []})
attempt(lambda: f"{'x':d}")
attempt(lambda: chr(0x110000))
attempt(lambda: bytes([300]))
attempt(lambda: "a" + b"b")
attempt(lambda: sum([[]]))
attempt(lambda: max(1, "a"))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: int("9" * 5000))
attempt(lambda: dict([(1,)]))
attempt(lambda: zip([1], strict=5) and list(zip([1], [], strict=True)))
attempt(lambda: memoryview)
attempt(lambda: isinstance(1, (int, "x")) or isinstance(1, "x"))
attempt(lambda: issubclass(int, 5))
attempt(lambda: range(5).index(9))
attempt(lambda: round("x"))
attempt(lambda: abs(None))
attempt(lambda: exec("x ="))
