from collections import ChainMap, OrderedDict, UserDict, UserList, namedtuple

o = OrderedDict([("b", 1), ("a", 2)])
o["c"] = 3
o.move_to_end("b")
print(o, list(o), o.popitem(last=False), o.popitem(), o)
o.update(x=1, y=2)
o.move_to_end("y", last=False)
print(list(o.items()), list(reversed(o)), o == {"y": 2, "a": 2, "x": 1} if "a" in o else o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
try:
    o.move_to_end("nope")
except KeyError as error:
    print("KeyError", error)
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(chain["a"], chain["b"], sorted(chain), len(chain), chain.new_child({"c": 9})["c"], chain.parents["a"])
chain["new"] = 5
print(chain.maps[0])


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u["b"] = 2
print(u, u.data, len(u), "A" in u)


class Doubled(UserList):
    def append(self, item):
        super().append(item * 2)


l = Doubled([1])
l.append(5)
print(l, l[1], len(l))
