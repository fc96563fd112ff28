# From 3.12 on a comprehension runs in the frame of its function.
import sys


def names():
    return [sys._getframe().f_code.co_name for _ in range(1)][0]


def depth():
    def count():
        n, frame = 0, sys._getframe(1)
        while frame:
            n, frame = n + 1, frame.f_back
        return n
    return count(), [count() for _ in range(1)][0], list(count() for _ in range(1))[0]


print(names(), depth())
print({sys._getframe().f_code.co_name for _ in range(1)}, {1: sys._getframe().f_code.co_name for _ in range(1)}, list(sys._getframe().f_code.co_name for _ in range(1)))
x = [y for y in range(3)]
print("y" in globals())


def outer():
    x = "outer x"
    result = [x for x in range(2)]
    return x, result


print(outer())


def lambdas():
    return [f() for f in [lambda: i for i in range(3)]]


print(lambdas())
