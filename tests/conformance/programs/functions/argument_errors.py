def f0():
    pass


def f1(a):
    pass


def f2(a, b):
    pass


def f3(a, b, c=3):
    pass


def kw(*, a, b):
    pass


def pos(a, b, /):
    pass


def pos_default(a, b=1, /):
    pass


def var(a, *args):
    pass


def only_kw_default(a, *, k=1):
    pass


class C:
    def method(self, a):
        pass

    def no_self():
        pass


calls = [
    lambda: f0(1),
    lambda: f0(1, 2),
    lambda: f1(),
    lambda: f1(1, 2),
    lambda: f2(),
    lambda: f2(1),
    lambda: f2(1, 2, 3),
    lambda: f3(),
    lambda: f3(1, 2, 3, 4),
    lambda: f1(b=1),
    lambda: f1(1, b=1),
    lambda: f1(1, a=1),
    lambda: f2(1, 2, b=3),
    lambda: kw(),
    lambda: kw(a=1),
    lambda: kw(1, 2),
    lambda: kw(1, a=1, b=2),
    lambda: kw(a=1, b=2, c=3),
    lambda: pos(),
    lambda: pos(1),
    lambda: pos(a=1, b=2),
    lambda: pos(1, b=2),
    lambda: pos_default(1, b=2),
    lambda: var(),
    lambda: only_kw_default(1, 2),
    lambda: only_kw_default(1, 2, k=3),
    lambda: only_kw_default(),
    lambda: C().method(),
    lambda: C().method(1, 2),
    lambda: C().no_self(),
    lambda: C.method(1),
    lambda: f1(**{"a": 1}, **{"a": 2}),
    lambda: f1(*5),
    lambda: f1(**5),
    lambda: f1(**{1: 2}),
    lambda: f1(a=1, **{"a": 2}),
    lambda: (lambda x, y: 0)(1),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as error:
        print(error)
