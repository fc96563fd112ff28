class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells.get(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.cells[key]

    def __contains__(self, key):
        print("contains", key)
        return key in self.cells

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(sorted(self.cells))

    def __reversed__(self):
        return iter(sorted(self.cells, reverse=True))


g = Grid()
g[1, 2] = "x"
g["a"] = 1
g["a"] += 5
g["b"] = 2
del g[1, 2]
g[...] = 0
del g[...]
del g["a"]
print((1, 2) in g, "a" in g, len(g), bool(g), list(g), list(reversed(g)))


class OldIteration:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * index


print(list(OldIteration()), 4 in OldIteration(), list(zip(OldIteration(), "ab")))
first, *others = OldIteration()
print(first, others)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)), sorted(Countdown(3)), tuple(Countdown(2)), 1 in Countdown(5))
for bad in (lambda: len(Countdown(1)), lambda: Countdown(1)[0], lambda: reversed(Countdown(1)), lambda: list(reversed(OldIteration()))):
    try:
        bad()
    except TypeError as error:
        print(error)


class BadIter:
    def __iter__(self):
        return 5


class BadLen:
    def __len__(self):
        return "x"


for bad in (lambda: iter(BadIter()), lambda: len(BadLen()), lambda: list(BadIter())):
    try:
        bad()
    except TypeError as error:
        print(error)
