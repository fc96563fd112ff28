# What one object of each built-in type takes up.
# profiles: 3.8+
import sys


def show(label, value):
    print(label, sys.getsizeof(value))


def plain():
    pass


def counter():
    yield 1


def counter2(a, b, c):
    x = 1
    yield a, b, c, x


def outer():
    z = 1

    def inner():
        return z
    return inner


async def coroutine():
    pass


async def numbers():
    yield 1


class Plain:
    def method(self):
        pass


for value in (plain, outer(), outer().__closure__[0], Plain().method, len, [].append, int.__add__, (1).__add__, list.append, dict.__dict__["fromkeys"], Plain.__dict__):
    show(type(value).__name__, value)
for value in (counter(), counter2(1, 2, 3), (i for i in []), ((i, j) for i in [] for j in i if i), numbers()):
    show(type(value).__name__, value)
waiting = coroutine()
show("coroutine", waiting)
show("its wrapper", waiting.__await__())
waiting.close()
for value in ([1], (1,), "a", "\u20ac", b"a", bytearray(b"a"), {1: 1}, {1}, range(5), range(2**70), memoryview(b"a")):
    show("iterator of " + type(value).__name__, iter(value))
for value in ([1], {1: 1}, (1,), range(3), {1: 1}.items()):
    show("reversed " + type(value).__name__, reversed(value))
for value in ({}.keys(), {}.values(), {}.items(), iter({}.values()), iter(int, 1), enumerate([]), zip([]), zip([], []), map(plain, []), filter(plain, [])):
    show(type(value).__name__, value)
for value in (property(plain), staticmethod(plain), classmethod(plain), memoryview(b"abc"), slice(1, 2), range(5), super(Plain, Plain())):
    show(type(value).__name__, value)
for kind in (object, type, int, str, list, dict, ValueError):
    show("type " + kind.__name__, kind)
for kind in (BaseException, Exception, ValueError, KeyError, OSError, StopIteration, SyntaxError, ImportError, AttributeError, NameError, SystemExit, UnboundLocalError):
    show(kind.__name__, kind())
try:
    1 / 0
except ZeroDivisionError as error:
    show("traceback", error.__traceback__)
