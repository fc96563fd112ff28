from typing import *
import typing, types, sys
print(int | None, Optional[int], List[int], Dict[str, List[int]], Union[int, str, None], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Any)
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(3); print(s.items, Stack[int], T, Stack.__parameters__, Stack.__mro__, s.__dict__)
class P(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class Q(Protocol):
    def close(self) -> None: ...
class C:
    def close(self): pass
print(isinstance(C(), Q), isinstance(1, Q))
try: isinstance(C(), P)
except TypeError as e: print(e)
try: P()
except TypeError as e: print(e)
class TD(TypedDict):
    a: int
print(TD(a=1), TD.__annotations__, TD.__required_keys__)
UserId = NewType('UserId', int); print(UserId(5), UserId)
def f(x: 'int', y: Optional['C'] = None) -> List['C']: pass
print(get_type_hints(f))
print(get_origin(List[int]), get_args(Dict[str,int]), cast(int, 'a'), TYPE_CHECKING)
print(isinstance(3, int | str), isinstance(None, int | None), int | str == str | int, (int|str).__args__, list[int] | None)
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g(1), Literal[1,'a'], ClassVar[int], Final, Final[int], Annotated[int, 'x'], Type[int], Iterable[int], Generator[int, None, None])
class Node(Generic[T]):
    def __init__(self, v: T, nxt: 'Node[T] | None' = None): self.v=v
print(Node(1).v, Node[str]('a').v, get_type_hints(Stack.push))
print(List[T][int], Dict[str, T][int])
class Pt(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
p = Pt(3); print(p, p.norm(), Pt._fields, p == (3, 0), Pt.__annotations__, Pt._field_defaults)
E = NamedTuple('E', [('a', int)]); print(E(1))
print(Sequence, get_origin(Sequence[int]), isinstance([], Sequence), issubclass(dict, Mapping), isinstance({}, Iterable), Sequence[int], DefaultDict[str,int])
def gg(x: Iterable[int]) -> Iterator[str]: ...
print(get_type_hints(gg))
