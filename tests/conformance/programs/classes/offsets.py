"""Where instances keep their dict and their weak references."""


class Plain:
    pass


class Derived(Plain):
    pass


class Slots:
    __slots__ = ('a', 'b')


class Open(Slots):
    pass


class WithDict:
    __slots__ = ('a', '__dict__')


class WithWeakrefs:
    __slots__ = ('a', '__weakref__')


class More(WithWeakrefs):
    __slots__ = ('b', '__dict__')


class Row(tuple):
    pass


class Number(int):
    pass


class Items(list):
    pass


class Failure(Exception):
    pass


class Meta(type):
    pass


for cls in (Plain, Derived, Slots, Open, WithDict, WithWeakrefs, More, Row, Number, Items, Failure, Meta, object, type, Exception, OSError, set):
    print(cls.__name__, cls.__dictoffset__, cls.__weakrefoffset__, cls.__basicsize__, cls.__itemsize__)
