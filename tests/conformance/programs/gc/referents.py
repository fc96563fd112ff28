import gc


class Node:
    def __init__(self, value):
        self.value = value


class Slim:
    __slots__ = ("a", "b")


def names(objects):
    return [o.__name__ if isinstance(o, type) else repr(o) if not isinstance(o, Node) else "Node" for o in objects]


print(names(gc.get_referents([1, "a", [2]])))
print(names(gc.get_referents((1, "b"))))
print(names(gc.get_referents({"k": "v", "k2": [1]})))
print(names(gc.get_referents({1: "v"})))
print(sorted(names(gc.get_referents({3, 4}))))
n = Node("val")
print(names(gc.get_referents(n)))
n.extra = [5]
print(names(gc.get_referents(n)))
n.__dict__
print(names(gc.get_referents(n)))
s = Slim()
s.a = "A"
print(names(gc.get_referents(s)))
print(gc.get_referents(5), gc.get_referents("text"), gc.get_referents(), gc.get_referents(None))


def outer():
    captured = ["c"]

    def inner(x=["default"]):
        return captured

    return inner


f = outer()
print(any(r == (["default"],) for r in gc.get_referents(f)), gc.get_referents(f.__closure__[0]))
print(names(gc.get_referents([1], [2])), names(gc.get_referents(slice([1], [2]))))
bound = n.__init__
print(n in gc.get_referents(bound), Node in gc.get_referents(n), object in gc.get_referents(Node))
it = iter([1, 2])
print(gc.get_referents(it))
