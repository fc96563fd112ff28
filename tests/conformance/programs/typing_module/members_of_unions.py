# profiles: 3.10+
"""Which members of a union are compared and hashed, how often, and what it refers to."""
import gc


class Loud(type):
    def __hash__(cls):
        print('hash', cls.__name__)
        return 3

    def __eq__(cls, other):
        print('eq', cls.__name__, other.__name__)
        return cls is other


class NoHash(type):
    __hash__ = None

    def __eq__(cls, other):
        print('eq', cls.__name__, other.__name__)
        return cls is other


class A(metaclass=Loud):
    pass


class B(metaclass=Loud):
    pass


class C(metaclass=NoHash):
    pass


def show(make):
    try:
        union = make()
    except TypeError as error:
        print(error)
        return
    print(union, gc.is_tracked(union))
    print([sorted(map(str, x)) if isinstance(x, frozenset) else x for x in gc.get_referents(union)])


show(lambda: int | str | int)
show(lambda: A | B)
show(lambda: A | B | A)
show(lambda: (A | B) | int)
show(lambda: C | int | C)
show(lambda: list[int] | list[int] | None)
for test in lambda: (A | B) == (B | A), lambda: hash(A | B) == hash(B | A), lambda: (C | int) == (int | C), lambda: hash(C | int):
    try:
        print(test())
    except TypeError as error:
        print(error)
