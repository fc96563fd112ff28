# What classes of the program and their instances take up, by what they extend.
import sys


class Plain:
    pass


class Holder:
    def __init__(self):
        self.a = 1


class NoSlots:
    __slots__ = ()


class OneSlot:
    __slots__ = ("a",)


class WeakSlot:
    __slots__ = ("a", "__weakref__")


class DictSlot:
    __slots__ = ("a", "__dict__")


def extend(*bases, **namespace):
    return type("_".join(base.__name__ for base in bases), bases, namespace)


for kind in (Plain, Holder, NoSlots, OneSlot, WeakSlot, DictSlot):
    print(kind.__name__, sys.getsizeof(kind), sys.getsizeof(kind()))
for base in (list, dict, tuple, int, str, float, bytes, bytearray, set, frozenset, Exception, ValueError):
    bare = extend(base, __slots__=())
    kind = extend(base)
    mixed = extend(base, Plain)
    print(base.__name__, [sys.getsizeof(k) for k in (bare, kind, mixed)], [sys.getsizeof(k()) for k in (bare, kind, mixed)])
    print(hasattr(bare(), "__dict__"), hasattr(kind, "__weakref__"), "__weakref__" in mixed.__dict__)
print(sys.getsizeof(extend(tuple)((1, 2, 3))), sys.getsizeof(extend(int)(5)), sys.getsizeof(extend(int)(2 ** 40)))
print(sys.getsizeof(extend(str)("abc")), sys.getsizeof(extend(str)("ab\u20ac")), sys.getsizeof(extend(bytes)(b"abc")))
