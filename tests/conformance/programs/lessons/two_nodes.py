# stress: audit, for it counts what one collection finds
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"  {self.name} is freed")


gc.disable()
gc.collect()
print("without a cycle")
a, b = Node("a"), Node("b")
a.next = b
del a
del b
print("with a cycle")
c, d = Node("c"), Node("d")
c.next, d.next = d, c
del c, d
print("nothing happened yet; collecting")
print("unreachable:", gc.collect())
print("broken by hand")
e, f = Node("e"), Node("f")
e.next, f.next = f, e
e.next = None
del e, f
print("done, unreachable:", gc.collect())
