"""Annotated code: protocols, generics, typed dicts, overloads, and what is left of them when it runs."""
from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any, Final, Generic, Literal, NewType, Protocol, TypedDict, TypeVar, Union, cast, get_type_hints, overload, runtime_checkable

T = TypeVar('T')
K = TypeVar('K', bound='Comparable')
UserId = NewType('UserId', int)
Mode = Literal['r', 'w']
LIMIT: Final = 3


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Movie(TypedDict, total=False):
    title: str
    year: int


class Stack(Generic[T]):
    items: list[T]

    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items = list(items)

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self

    def __iter__(self) -> Iterator[T]:
        return reversed(self.items)

    def __class_getitem__(cls, what):
        print('class_getitem', what)
        return super().__class_getitem__(what)


class IntStack(Stack[int]):
    pass


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def largest(things: Iterable[K], /, *, key: Callable[[K], Any] | None = None) -> K:
    return max(things, key=key) if key else max(things)


def configure(mode: Mode = 'r', *args: int, options: Mapping[str, Union[int, None]] = {}, **rest: Annotated[str, 'a note']) -> dict[str, Any]:
    return {'mode': mode, 'args': args, 'options': options, **rest}


print(Stack[str](['a']).push('b').items, list(IntStack([1, 2])), IntStack.__orig_bases__, Stack.__parameters__)
print(isinstance(3, Comparable), isinstance(3j, Comparable), issubclass(str, Comparable))
movie: Movie = {'title': 'Brazil'}
print(movie, Movie.__total__, Movie.__optional_keys__ == {'title', 'year'}, Movie(year=1985))
print(double(4), double('ab'), largest('hello'), largest(['ccc', 'a'], key=len), UserId(5) + 1, UserId.__name__)
print(configure('w', 1, 2, options={'a': None}, name='x'))
print(configure.__annotations__)
hints = get_type_hints(configure, include_extras=True)
for name, hint in hints.items():
    print(name, hint, typing.get_origin(hint), typing.get_args(hint))
print(get_type_hints(Stack), get_type_hints(Movie), cast(int, 'not checked'))
print(Union[int, str, int], Union[int, None] == typing.Optional[int], int | str == Union[int, str], (int | None).__args__)
print(list[int] == list[int], list[T][int], dict[str, T][bool], tuple[int, ...], Callable[[int], str], typing.Callable[..., T][int])
for wrong in (lambda: isinstance([], list[int]), lambda: Generic[int], lambda: Comparable(), lambda: Literal[1](), lambda: Final[int](), lambda: int | 'x'):
    try:
        wrong()
    except TypeError as error:
        print('TypeError:', error)


class Base:
    registry: dict[str, type[Base]] = {}

    def __init_subclass__(cls, /, tag: str | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        Base.registry[tag or cls.__name__.lower()] = cls


class One(Base): ...
class Two(Base, tag='second'): ...


print(Base.registry, get_type_hints(Base)['registry'])
local: int
x, (y, *z) = 1, (2, 3, 4)
w: 'undefined' = z
print(__annotations__ if '__annotations__' in globals() else 'none', w)
