import gc

gc.disable()
gc.collect()


class D:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print(self.name, end=" ")


def make(names):
    return [D(n) for n in names]


make("abc")
gc.collect()
print("| never collected before")
old = make("xy")
gc.collect(0)
young = make("z")
del old, young
gc.collect()
print("| older generation first")
old = make("op")
gc.collect()
middle = make("m")
gc.collect(0)
young = make("y")
del young, middle, old
gc.collect()
print("| three generations")
group = make("123")
group.reverse()
gc.collect()
del group
gc.collect()
print("| list reversed, survived once")
