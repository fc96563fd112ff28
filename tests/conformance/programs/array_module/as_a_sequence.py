"""Arrays and memoryviews are sequences to isinstance()."""
# stress: audit (imports collections.abc)
from array import array
from collections.abc import Hashable, Iterable, MutableSequence, Sequence, Sized

numbers = array("i", [3, 1, 2])
for kind in (Sized, Iterable, Sequence, MutableSequence, Hashable):
    print(kind.__name__, isinstance(numbers, kind), isinstance(memoryview(b"ab"), kind))
print(issubclass(array, Sequence), issubclass(memoryview, MutableSequence), sorted(numbers))
match numbers:
    case [first, *rest]:
        print(first, rest)
match memoryview(b"ab"):
    case [first, second]:
        print(first, second)
    case _:
        print("no sequence")
