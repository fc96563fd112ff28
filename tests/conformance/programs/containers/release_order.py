# Which item a container releases first shows in the order of finalizers.
class Noisy:
    def __init__(self, name):
        self.name = name
# profiles: 3.9 3.10+
    def __del__(self):
        print("del", self.name, end="; ")

    def __repr__(self):
        return f"<{self.name}>"


def noisy(*names):
    return [Noisy(name) for name in names]


def step(label, action):
    print(label, end=": ")
    action()
    print()


def slices():
    items = noisy("a", "b", "c", "d", "e")
    del items[1:3]
    print(items, end=" ")
    del items[::-2]
    print(items, end=" ")
    items[:] = noisy("x", "y", "z")
    items[::2] = [1, 2]
    items[0:2] = []


def dicts():
    table = {name: Noisy(name) for name in "pqrs"}
    table["q"] = 0
    table.pop("r")
    table |= {"p": Noisy("new")}
    table.popitem()


def kept_by_zip():
    pairs = zip(noisy("one", "two"), [1])
    print(next(pairs)[1], next(pairs, "end"), end=" ")


step("list", lambda: noisy("a", "b", "c"))
step("clear", lambda: noisy("a", "b", "c").clear())
step("tuple", lambda: tuple(noisy("a", "b", "c")))
step("slices", slices)
step("dicts", dicts)
step("repeat", lambda: noisy("a", "b").__imul__(0))
step("iterator", lambda: next(iter(noisy("a", "b"))))
step("zip", kept_by_zip)
step("sorted", lambda: sorted(noisy("b", "a"), key=lambda n: n.name))
