# Abstract base classes: who counts as what, and what is missing.
import abc
from collections import deque
from collections.abc import (
    Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet,
    Sequence, Set, Sized,
)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...


class Named(Shape):
    name = "shape"


class Square(Named):
    def area(self):
        return 1

    @classmethod
    def make(cls):
        return cls()


for cls in (Shape, Named, Square, Mapping):
    try:
        print(type(cls()).__name__)
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Named.__abstractmethods__), sorted(Square.__abstractmethods__))
Shape.register(int)
print(isinstance(1, Shape), issubclass(bool, Shape), isinstance("", Shape), issubclass(Square, Shape), isinstance(Square.make(), Shape))
kinds = (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized)
for value in ([], (), {}, set(), frozenset(), "", range(1), iter([]), (x for x in ""), {}.keys(), {}.items(), deque(), len, 1, None, object()):
    print(type(value).__name__, [kind.__name__ for kind in kinds if isinstance(value, kind)])


class Three(Sequence):
    def __getitem__(self, index):
        return [1, 2, 3][index]

    def __len__(self):
        return 3


three = Three()
print(list(three), 2 in three, three.index(3), three.count(1), list(reversed(three)), isinstance(three, Collection))
