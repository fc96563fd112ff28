# What a class made by dataclass consists of, and so what goes with it when it is dropped.
# stress: audit, it prints what collections find
import gc
import inspect
import sys
from dataclasses import dataclass, field, InitVar


def count(**options):
    def make():
        @dataclass(**options)
        class P:
            x: int
            y: int = 0
        return P

    make()
    gc.collect()
    make()
    return gc.collect()


for options in ({}, {'frozen': True}, {'order': True}, {'repr': False}, {'eq': False}, {'unsafe_hash': True}):
    print(options, count(**options))
if sys.version_info < (3, 14):
    print('with slots', count(slots=True), count(slots=True, frozen=True))


@dataclass
class Parcel:
    a: int
    b: 'str' = 'x'
    c: list = field(default_factory=list, repr=False)
    d: InitVar[int] = 3

    def __post_init__(self, d):
        self.e = d


print(inspect.signature(Parcel), Parcel.__init__.__annotations__)
print([name for name in vars(Parcel) if name not in
       ('__annotate_func__', '__annotations_cache__', '__static_attributes__', '__firstlineno__')])
print(Parcel.__doc__, Parcel.__repr__.__wrapped__.__qualname__, Parcel.__repr__.__qualname__)
print(Parcel.__init__.__qualname__, Parcel.__init__.__code__.co_freevars)


@dataclass(frozen=True, slots=True)
class Ring:
    a: int

    def who(self):
        return __class__


ring = Ring(1)
try:
    ring.a = 2
except Exception as error:
    print(type(error).__name__, error)
print(ring.who() is Ring, Ring.__setattr__.__code__.co_freevars, Ring.__init__.__annotations__)
parcel = Parcel(1)
parcel.c.append(parcel)
print(parcel)


@dataclass
class Chain:
    me: 'Chain' = None


chain = Chain()
chain.me = chain
print(chain)
try:
    @dataclass(order=True)
    class Ordered:
        x: int

        def __lt__(self, other):
            pass
except TypeError as error:
    print(error)
