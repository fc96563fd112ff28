from functools import partial, partialmethod, reduce

power = partial(pow, 2)
print(power(10), partial(int, base=2)("101"), partial(print, "hello", sep="-")("world"))


def f(a, b, *args, c=0, **kw):
    return a, b, args, c, kw


p = partial(f, 1, c=5)
print(p(2), p(2, 3, c=6, d=7), p.func is f, p.args, p.keywords, partial(p, 9)(8), repr(partial(int, "5")))
try:
    partial(f)()
except TypeError as error:
    print(error)
try:
    partial(5)
except TypeError as error:
    print(error)
print(reduce(lambda a, b: a + b, [1, 2, 3, 4]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3, 9, 2]), reduce(lambda a, b: [a, b], "abc"), reduce(lambda a, b: a + b, [[1], [2]], []))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)


class Cell:
    def set(self, value, loud=False):
        self.value = value
        return f"{value}{'!' if loud else ''}"

    on = partialmethod(set, True)
    shout = partialmethod(set, loud=True)


c = Cell()
print(c.on(), c.shout("x"), c.value)
