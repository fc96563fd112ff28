# How often constants are referred to: by the code, by the syntax tree while the program runs, by what holds them; what is borrowed shows in no count.
# profiles: 3.12+
import sys


def at(*values):
    return [sys.getrefcount(value) for value in values]


def shown(value):
    return sys.getrefcount(value)


written = 1000.5
folded = -6.5
summed = 2.5 + 3
pair = (2000.5, 2)
print(sys.getrefcount(written), sys.getrefcount(folded), sys.getrefcount(summed), sys.getrefcount(pair), sys.getrefcount(pair[0]))


def constants():
    written = 1001.5
    folded = -7.5
    pair = (2001.5, 2)
    print(sys.getrefcount(written), sys.getrefcount(folded), sys.getrefcount(pair))
    print(shown(written), shown(folded), shown(pair), shown(3001.5), shown((3, 4.5)))
    other = pair
    third = other
    print(sys.getrefcount(pair), sys.getrefcount(other), sys.getrefcount(third))
    held = [pair]
    print(sys.getrefcount(held[0]))
    first, second = 4001.5, 5001.5
    print(sys.getrefcount(first), sys.getrefcount(second))
    a = b = 6001.5
    print(sys.getrefcount(a), sys.getrefcount(b))
    for item in (7001.5, 7002.5):
        print(sys.getrefcount(item))
    given = returned()
    print(sys.getrefcount(given))
    pair = given
    print(sys.getrefcount(pair))

    def inner(default=8001.5):
        return sys.getrefcount(default), sys.getrefcount(written)

    print(inner())


def returned():
    return 77.5


constants()
