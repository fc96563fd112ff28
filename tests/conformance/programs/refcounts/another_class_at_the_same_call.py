# A call that was specialised for one class meets another one: after a while it is specialised for that.
import sys


class A:
    def __init__(self, a):
        self.n = sys.getrefcount(a)


class B:
    def __init__(self, a):
        self.n = sys.getrefcount(a)


def make(kind, x):
    return kind(x).n


x = []
print([make(A, x) for i in range(3)])
print([make(B, x) for i in range(60)])
print([make(A, x) for i in range(3)], [make(B, x) for i in range(3)])
