# profiles: 3.12+
from typing import TypeVar

type Json = dict[str, Json] | list[Json] | str | None
type Pair[A, B] = tuple[A, B]
T = TypeVar("T")
print(Json | None, None | Json, int | Json, Json | Pair[int, str] | bytes, Json | Json)
print(type(Json | None) is type(int | None), (Json | int) == (int | Json), (Json | T).__args__)
for make in (lambda: Json | "text", lambda: 3 | Json):
    try:
        print(make())
    except TypeError as error:
        print(error)
print(Json.__value__)
