# Augmented assignment through attributes, items and properties: how often each is read and written.
class Trace(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


t = Trace()
t["n"] = 1
t["n"] += 1
t["l"] = []
t["l"] += [5]
print(dict(t))


class Prop:
    def __init__(self):
        self._v = 10

    @property
    def v(self):
        print("get v")
        return self._v

    @v.setter
    def v(self, value):
        print("set v", value)
        self._v = value


p = Prop()
p.v += 5
p.v -= 1
p.v **= 2
print(p.v)


def index():
    print("index")
    return 0


items = [[1], 2]
items[index()] += [2]
items[index()][index()] *= 10
print(items)
matrix = [[0] * 2 for _ in range(2)]
matrix[1][0] += 7
print(matrix)
x = y = [1]
x += [2]
x = x + [3]
print(x, y)
s = "a"
s += "b"
s *= 2
print(s)
