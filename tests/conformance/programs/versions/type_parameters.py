# profiles: 3.13+
def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, item: T):
        self.item = item

    def map[U](self, function) -> "Box[U]":
        return Box(function(self.item))


class Bounded[T: int, *Ts, **P]:
    pass


type Pair[A] = tuple[A, A]
type Name = str
print(first([1, 2]), Box(3).map(str).item, Box[int](5).item)
print(first.__type_params__, Box.__type_params__, Bounded.__type_params__, Pair, Name.__value__, Pair.__type_params__)
print(first.__name__, Box.__mro__[1].__name__, Box[int])
type = 5
print(type)
