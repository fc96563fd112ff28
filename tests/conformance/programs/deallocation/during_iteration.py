class L:
    def __init__(self, name):
        self.name = name
# profiles: 3.8 3.9 3.10+
    def __del__(self):
        print("freed", self.name)


for item in [L("a"), L("b")]:
    print("use", item.name)
print("loop over")
del item
print("last one gone")
for item in (L(n) for n in "cd"):
    print("use", item.name)
print("generator done")
item = None
items = [L("x"), L("y"), L("z")]
while items:
    items.pop(0)
    print("popped")
for i, item in enumerate([L("e")]):
    pass
del item
print("enumerate done")
for a, b in [(L("p1"), L("p2"))]:
    pass
print("pair")
a = b = None
print(max([L("m1"), L("m2")], key=lambda l: l.name).name)
print("max done")
print([l.name for l in [L("c1"), L("c2")]])
names = map(lambda n: L(n), ["m3", "m4"])
next(names)
print("one mapped")
list(names)
print("all mapped")
sorted([L("s2"), L("s1")], key=lambda l: l.name)
print("sorted")
while (w := L("w")) and False:
    pass
print(w.name)
w = 0
