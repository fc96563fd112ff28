class Loud:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("freed", self.name)


a = Loud("a")
a = None
print("rebound")
b = Loud("b")
b = Loud("b2")
print("replaced")
c = Loud("c")
d = c
del c
print("one left")
del d
print("gone")
Loud("temporary")
print("statement over")
[Loud("in list")]
print("list gone")


def scope():
    x = Loud("local")
    print("in function")


scope()
print("after function")


def returned():
    return Loud("returned")


returned()
kept = returned()
print("kept")
items = [Loud("i0"), Loud("i1")]
items.pop()
print("popped")
items[0] = None
print("overwritten")
table = {"k": Loud("value")}
table["k"] = 1
print("updated")
(lambda x: None)(Loud("argument"))
print(Loud("printed").name)
_ = [Loud("swap1"), Loud("swap2")]
_[0], _[1] = _[1], _[0]
print("swapped")
del _[:]
