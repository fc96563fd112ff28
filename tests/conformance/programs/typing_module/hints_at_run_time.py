from typing import *
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Callable[[int], str], Callable[..., int], Tuple[int, ...], Tuple[()])
T = TypeVar('T')
class S(Generic[T]): pass
print(S[int], S[int]().__orig_class__, S.__parameters__, S.__orig_bases__)
print(get_args(Callable[[int], str]), get_origin(List[int]), get_args(S[int]))
print(Literal[1, 'a', True], Annotated[int, 'x'], ClassVar[int], Final[int])
try: S[int, str]
except TypeError as e: print(e)
try: List[int, str]
except TypeError as e: print(e)
class P1(Protocol):
    def meth(self) -> int: ...
@runtime_checkable
class P2(Protocol):
    x: int
    def meth(self) -> int: ...
class I:
    x = 1
    def meth(self): return 1
print(isinstance(I(), P2), isinstance(3, P2))
try: isinstance(I(), P1)
except TypeError as e: print(e)
try: P1()
except TypeError as e: print(e)
class Pt(NamedTuple):
    x: int
    y: int = 0
    def s(self): return self.x + self.y
print(Pt(1), Pt(1, 2).s(), Pt._field_defaults, Pt.__annotations__)
class TD(TypedDict, total=False):
    a: int
    b: str
print(TD(a=1), sorted(TD.__required_keys__), sorted(TD.__optional_keys__), TD.__total__, TD.__annotations__)
UserId = NewType('UserId', int)
print(UserId, UserId(5), UserId.__supertype__)
def h(a: 'int', b: Optional['S[int]'] = None) -> 'list[str]': ...
print(get_type_hints(h))
