# Up to 3.9 there is one empty frozenset that calls of the type give; operations make their own.
import weakref

empty = frozenset()
print(empty is frozenset(), empty is frozenset([]), empty is frozenset(''), empty is frozenset(x for x in ()))
print(frozenset(empty) is empty, empty.copy() is empty)
print((frozenset([1]) & frozenset([2])) is empty, (frozenset([1]) - {1}) is empty)


class Mine(frozenset):
    pass


print(Mine() is Mine(), Mine() == empty, hash(Mine()) == hash(empty))
seen = weakref.ref(frozenset())
print(seen() is empty)
del empty
print(seen() is not None)
