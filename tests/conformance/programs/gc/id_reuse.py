# A freed object's address is given to the next object of the same size.
a = []
first = id(a)
del a
b = []
print("list", id(b) == first)
c = {}
first = id(c)
c = None
d = {}
print("dict", id(d) == first)
x = object()
first = id(x)
x = None
y = object()
print("object", id(y) == first)


class Slots:
    __slots__ = ("v",)


s = Slots()
first = id(s)
del s
t = Slots()
print("slots", id(t) == first)
p = object()
q = object()
print("both alive", id(p) == id(q), p is q, id([]) == id([]))
f = 1.5 * 2
first = id(f)
del f
g = 2.5 * 2
print("float", id(g) == first)
print("small ints", id(5) == id(int("5")), id(256) == id(int("256")), id(1000) == id(int("1000")))
ids = set()
for _ in range(10):
    ids.add(id(object()))
print("temporaries", len(ids))
keep = [object() for _ in range(10)]
print("kept", len({id(o) for o in keep}))
