import gc
import weakref

gc.collect()


class Widget:
    def __init__(self, name):
        self.name = name


data = weakref.WeakKeyDictionary()
w, v = Widget("w"), Widget("v")
data[w] = "state of w"
data[v] = "state of v"
data[Widget("temporary")] = "never seen"
print(len(data), data[w], w in data, [k.name for k in data], sorted(data.values()))
print(data.get(v), data.get(Widget("x"), "none"), data.setdefault(w, "kept"), data.pop(v))
del w
print(len(data), list(data.items()))
k = Widget("self")
data[k] = k
del k
print("value refers to its key:", len(data))
gc.collect()
print("still there:", len(data))
data.clear()
try:
    data["text"] = 1
except TypeError as error:
    print(error)
try:
    data[Widget("none")]
except KeyError:
    print("KeyError")


class Equal:
    def __eq__(self, other):
        return isinstance(other, Equal)

    def __hash__(self):
        return 1


one, two = Equal(), Equal()
data[one] = "first"
data[two] = "second"
print(len(data), data[one])
del one
print(len(data))
