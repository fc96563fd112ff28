# profiles: 3.11+
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, show_flag_values


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.RW), ~Perm.R, Perm(0), bool(Perm(0)), Perm.R in Perm.RW)
print(list(Perm), list(Perm.RW), len(Perm.RW), Perm.RW & Perm.W, Perm.RW ^ Perm.W, Perm(7))
print(show_flag_values(Perm.RW | Perm.X), Perm.__members__.keys())
for action in (lambda: Perm(8), lambda: Perm('x'), lambda: Perm.R | 1, lambda: 1 in Perm.R):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits(5), repr(Bits(5)), repr(~Bits.A), Bits.A + 1, Bits.A | 8)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Bounded(Flag, boundary=boundary):
        A = 1
        C = 4

    try:
        print(boundary, repr(Bounded(5)), repr(Bounded(7)))
    except ValueError as error:
        print(boundary, error)
