class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def three():
    a = L("a")
    b = L("b")
    c = L("c")


def arguments(x, y):
    z = L("z")


def rebound():
    a = L("first")
    b = L("b")
    a = L("second")


def nested():
    outer = L("outer")

    def inner():
        i1 = L("i1")
        i2 = L("i2")

    inner()


def returns():
    a = L("a")
    b = L("b")
    return b


def raises():
    a = L("a")
    b = L("b")
    raise ValueError


def loop():
    for i in range(3):
        item = L(f"item{i}")


def closure():
    a = L("a")
    b = L("b")
    c = L("c")
    return lambda: (c, a)


def stars(*args, **kwargs):
    pass


for call in (three, lambda: arguments(L("x"), L("y")), rebound, nested, returns, loop, lambda: closure(), lambda: stars(L("1"), L("2"), k=L("k"), j=L("j")), lambda: (L("t1"), L("t2")), lambda: [L("l1"), L("l2"), L("l3")], lambda: {"a": L("d1"), "b": L("d2")}, lambda: arguments(y=L("y"), x=L("x"))):
    call()
    print()
try:
    raises()
except ValueError:
    print("caught", end=" ")
print()
