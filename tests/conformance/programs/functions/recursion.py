import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def forever(n=0):
    return forever(n + 1)


print(fib(15), hanoi(8, "a", "b", "c"), even(101), depth(900))
try:
    forever()
except RecursionError as error:
    print(type(error).__name__, error)
print(sys.getrecursionlimit())
sys.setrecursionlimit(200)
try:
    depth(300)
except RecursionError as error:
    print(error)
sys.setrecursionlimit(2000)
print(depth(1500))


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)


sys.setrecursionlimit(150)
for action in (lambda: Loop().a, lambda: repr(Loop())):
    try:
        action()
    except RecursionError as error:
        print("RecursionError")
