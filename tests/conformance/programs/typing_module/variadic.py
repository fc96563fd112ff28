# profiles: 3.11+
import typing
from typing import *

T = TypeVar('T')
print(typing.Any, NoReturn, Self, Unpack[Tuple[int]], Concatenate[int, ...])
Ts = TypeVarTuple('Ts')
class V(Generic[T, *Ts]): pass
print(V[int, str, float], V.__parameters__, V[int])
P = ParamSpec('P')
print(P.args, P.kwargs, Callable[P, int], Callable[P, T][[int, str], float])
