class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow


with Manager("a") as a:
    print("body", a)
with Manager("b"), Manager("c") as c:
    print("body", c)
with (
    Manager("d") as d,
    Manager("e") as e,
):
    print("body", d, e)
with Manager("f", swallow=True):
    raise ValueError("swallowed")
print("after")
try:
    with Manager("g"):
        raise KeyError("passed on")
except KeyError as error:
    print("caught", error)
with Manager("h", True), Manager("i"):
    raise TypeError("outer swallows")


def returns():
    with Manager("j"):
        return "returned"


print(returns())
for n in range(3):
    with Manager(str(n)):
        if n == 0:
            continue
        break
with Manager("k") as (x):
    print(x)


class Pair:
    def __enter__(self):
        return 1, 2

    def __exit__(self, *exc):
        pass


with Pair() as (p, q):
    print(p, q)
