from lazy import Lazy

calls = []


def make():
    calls.append('made')
    return [1, 2]


value = Lazy(make)
print(calls)
print(value.get(), value.get() is value.get(), calls)


def nothing():
    calls.append('nothing')


value = Lazy(nothing)
print(value.get(), value.get(), calls)
empty = Lazy(lambda: calls.append('empty') or ())
print(empty.get(), empty.get(), calls)
