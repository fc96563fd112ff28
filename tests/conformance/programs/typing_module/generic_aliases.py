# profiles: 3.11+
import gc, types, typing, weakref

T = typing.TypeVar('T')


def show(thunk):
    try:
        print(thunk())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: list[T][int])
show(lambda: dict[T, list[T]].__parameters__)
show(lambda: list[int][str])
show(lambda: list[T][int, str])
show(lambda: (int | list[T])[str])
show(lambda: int | 'a')
show(lambda: isinstance(1, int | list[int]))
show(lambda: list[int]([1, 2]))
show(lambda: next(iter(tuple[int, str])))
show(lambda: list[int] == list[int], )
show(lambda: list[int].__class__)
show(lambda: hash(list[int]) == hash(list[int]))
show(lambda: types.GenericAlias(list))


class Box(typing.Generic[T]):
    pass


box = Box[int]()
print(box.__orig_class__)
ref = weakref.ref(box)
del box
print(ref())
alias = list[T]
alias.__parameters__
print(gc.get_referents(alias)[:2])


def spread(*args: *tuple[int, ...]):
    pass


print(spread.__annotations__)
