from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, Final, Generic, Iterator, List, Literal, NamedTuple, Optional, Protocol, Tuple, Type, TypeVar, Union, cast, overload

T = TypeVar("T")
K = TypeVar("K")


class Box(Generic[T]):
    count: ClassVar[int] = 0
    limit: Final = 5

    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item


class Pair(Generic[T, K]):
    pass


class Sized(Protocol):
    def size(self) -> int: ...


class Employee(NamedTuple):
    name: str
    id: int = 3


b: Box[int] = Box(5)
print(b.get(), Box[int](7).get(), TYPE_CHECKING, cast(int, "x"), Employee("Ann"), Employee("Bo", 4).id, Employee._field_defaults)
print(List[int], Dict[str, Any], Optional[int], Tuple[int, ...], Union[int, str], Callable[[int], str], Literal["a", 1])
print(Optional[int] == Union[int, None], Union[int, int], list[int], dict[str, list[int]], int | None, (int | str) == (str | int))
print(T, Type[int], Box[int], Pair[int, str], Iterator[int])


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(1), f("a"), isinstance(5, int | str), isinstance([], list))
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
