def counter(start=0):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


a, b = counter(), counter(10)
print(a(), a(5), b(), a())
print(a.__closure__[0].cell_contents, type(a.__closure__[0]).__name__, len(a.__closure__))


def cells():
    x, y, z = 1, 2, 3

    def g():
        return y, x

    return g


g = cells()
print(g.__code__.co_freevars, [c.cell_contents for c in g.__closure__])


def loop():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


late, early = loop()
print([f() for f in late], [f() for f in early])


def shared():
    value = []

    def add(x):
        value.append(x)

    def total():
        return sum(value)

    return add, total


add, total = shared()
add(1)
add(41)
print(total(), add.__closure__[0] is total.__closure__[0])


def empty():
    def inner():
        return later
    if False:
        later = 1
    return inner


try:
    empty()()
except NameError as error:
    print(type(error).__name__, error)
try:
    empty().__closure__[0].cell_contents
except ValueError as error:
    print(error)


def deep():
    a = 1
    def one():
        b = 2
        def two():
            c = 3
            def three():
                return a + b + c
            return three
        return two
    return one()()()


print(deep())
