a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, a is not c)
print(None is None, True is True, a is not None)
print(2 in a, 3 not in a, "b" in "abc", "" in "abc", "bd" in "abc")
print(1 in (1, 2), "k" in {"k": 0}, 0 in {"k": 0}, 3 in {1, 2}, 5 in range(0, 10, 5), 6 in range(0, 10, 5))
print(b"b" in b"abc", 98 in b"abc", 2.0 in [1, 2], True in [1])


class Bag:
    def __init__(self, *items):
        self.items = items

    def __contains__(self, item):
        return item in self.items


class Seq:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * 10


class Iter:
    def __iter__(self):
        return iter("xyz")


print(1 in Bag(1, 2), 3 in Bag(1, 2), 20 in Seq(), 25 in Seq(), "y" in Iter(), "q" in Iter())
for container in (5, None, object()):
    try:
        1 in container
    except TypeError as error:
        print(error)
try:
    1 in "abc"
except TypeError as error:
    print(error)
try:
    "a" in b"abc"
except TypeError as error:
    print(error)
try:
    [] in {1: 2}
except TypeError as error:
    print(error)
