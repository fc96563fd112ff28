# popitem() of an instance's dict makes its keys its own, with room for as many as the class had.
import sys


class Point:
    def __init__(self):
        self.x, self.y, self.z = 1, 2, 3


def sizes(change):
    one, other = Point(), Point()
    names = one.__dict__
    before = sys.getsizeof(names)
    change(names)
    return before, sys.getsizeof(names), list(names), list(other.__dict__), sys.getsizeof(other.__dict__), sys.getsizeof(Point().__dict__)


def pop_all(names):
    while names:
        print(names.popitem(), end=" ")


print(sizes(dict.popitem))
print(sizes(lambda names: names.pop("z")))
print(sizes(pop_all))
one = Point()
one.__dict__.popitem()
one.w = 4
print(vars(one), sys.getsizeof(vars(one)))
