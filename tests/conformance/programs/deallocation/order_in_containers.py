class L:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print(self.name, end=" ")


def line(label):
    print("|", label)


x = [L("1"), L("2"), L("3")]
x = None
line("list")
x = (L("1"), L("2"), L("3"))
x = None
line("tuple")
x = {"a": L("1"), "b": L("2"), "c": L("3")}
x = None
line("dict")
x = [L("1"), L("2"), L("3"), L("4")]
del x[1:3]
line("slice")
x.clear()
line("clear")
x = [L("1"), L("2"), L("3")]
x[:] = []
line("slice assignment")
x = L("outer", L("h1"), L("h2"))
x = None
line("instance with tuple")


class Attrs:
    def __init__(self):
        self.b = L("b")
        self.a = L("a")

    def __del__(self):
        print("Attrs", end=" ")


x = Attrs()
x.z = L("z")
x = None
line("attributes")


class Slotted:
    __slots__ = ("s2", "s1")


x = Slotted()
x.s1, x.s2 = L("s1"), L("s2")
x = None
line("slots")
x = {L("k1"): L("v1"), L("k2"): L("v2")}
x.popitem()
line("popitem")
x = None
line("keys and values")
x = [[L("11"), L("12")], [L("21"), L("22")]]
x = None
line("nested lists")
chain = None
for i in range(4):
    chain = L(str(i), chain)
chain = None
line("chain")
x = [L("a")]
x.append(L("b"))
x[0] = x[1] = None
line("two slots")
x = {"k": L("old")}
x["k"] = L("new")
line("replace")
x.update(k=L("newer"))
line("update")
x = None
line("dict dropped")
