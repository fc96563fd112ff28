# stress: audit because it shows what is counted
"""Which calls leave objects in free lists: method objects, tuples of arguments, objects of super()."""
import gc

gc.disable()


def delta(f):
    gc.collect()
    before = gc.get_count()[0]
    f()
    return gc.get_count()[0] - before


class P:
    def __init__(self):
        self.x = 1

    def m(self):
        return 1

    @classmethod
    def c(cls):
        return 1


class Q(P):
    def m(self):
        return super().m()

    def n(self):
        return super().c()

    @classmethod
    def d(cls):
        return super().c()

    def __init__(self):
        super().__init__()


class R(P):
    def __init__(self, v):
        super().__init__()
        self.v = v


p = P(); q = Q()


def a():
    for i in range(5):
        p.m()


def b():
    for i in range(5):
        p.c()


def b1():
    p.c()


def c():
    for i in range(5):
        P.c()


def d():
    for i in range(5):
        q.m()


def d1():
    q.m()


def e():
    for i in range(5):
        Q()


def e1():
    Q()


def f():
    for i in range(5):
        q.n()


def g():
    for i in range(5):
        q.d()


def h():
    for i in range(5):
        Q.d()


def k():
    for i in range(5):
        R(i)


def fmt():
    i = 1
    return '%s %s' % (i, i)


def fmt1():
    i = 1
    return '%s' % (i,)


def fmt2():
    i = 1
    return '%d %x' % (i, i)


def fmt3():
    i = 1
    return '%s %s' % ('a', i)


def st():
    return max(*[1, 2])


def st1():
    l = (1, 2)
    return max(*l)


def st2():
    return print(*[], end='')


def st3():
    return int(*['5'])


def st4():
    return delta0(*[1])


def delta0(x):
    return x


for function in (a, b, b1, c, d, d1, e, e1, f, g, h, k, fmt, fmt1, fmt2, fmt3, st, st1, st2, st3, st4):
    print(function.__name__, [delta(function) for turn in range(5)])
    for turn in range(10):
        function()
    print(delta(function))
