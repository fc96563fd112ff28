class Key:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, Key) and self.k == other.k

    def __hash__(self):
        return hash(self.k)

    def __repr__(self):
        return f"K{self.k}"


d = {Key(1): "one", Key(2): "two"}
print(d[Key(1)], Key(3) in d, len({Key(1), Key(1), Key(2)}), d)
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))
print({1: "int", 1.0: "float", True: "bool"}, {0: "zero", False: "false"}, {1, True, 1.0})
a = object()
print(a == a, a != a, a == object(), hash(a) == hash(a))


class Unhashable:
    __hash__ = None


class Weird:
    def __hash__(self):
        return "text"


class Big:
    def __hash__(self):
        return 2 ** 70


for make in (Unhashable, Weird, list, dict, set, bytearray):
    try:
        hash(make())
    except TypeError as error:
        print(error)
print(hash(Big()) == hash(2 ** 70))
try:
    {[]: 1}
except TypeError as error:
    print(error)
try:
    {(1, []): 1}
except TypeError as error:
    print(error)
try:
    {1, {}}
except TypeError as error:
    print(error)
mutable = Key(1)
table = {mutable: "v"}
mutable.k = 99
print(mutable in table, Key(1) in table, list(table))
print(hash(-1), hash(-2), hash(0), hash(2 ** 61 - 1), hash(2 ** 61), hash(0.5), hash(float("inf")), hash(10 ** 20), hash(None) == hash(None))
print(hash("abc"), hash(""), hash(b"abc"), hash((1, 2, 3)), hash(()), hash(("a", None is None)), hash(frozenset({1, 2})), hash("é"), hash("€"), hash("😀"))
