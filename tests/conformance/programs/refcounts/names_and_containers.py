# What getrefcount counts: the object's references and, depending on the version, the argument itself.
import sys


class Thing:
    pass


count = sys.getrefcount
a = Thing()
print("one name", count(a))
b = a
print("two names", count(a))
items = [a, a, a]
print("three in a list", count(a))
table = {"k": a, a: 1}
print("value and key", count(a))
pair = (a, a)
print("tuple", count(a))
holder = Thing()
holder.ref = a
print("attribute", count(a), count(holder))
Thing.shared = a
print("class attribute", count(a))
del b
items.pop()
del table[a]
print("less", count(a))
items.clear()
table.clear()
del pair, holder.ref, Thing.shared
print("back to one", count(a))
print("temporary", count(Thing()), count([]), count(object()))
nested = [[a]]
copy = list(nested)
print("copy of outer", count(a), count(nested[0]))
deep = [list(x) for x in nested]
print("copied inner", count(a))
print("sets", count(a), len({a, a}), count(a))
