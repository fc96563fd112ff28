import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __repr__(self):
        return f"Node({self.name})"


gc.collect()
a = Node("a")
b = Node("b")
a.next = b
b.next = a
print(gc.collect(), "nothing is garbage yet")
del a, b
print(gc.collect())
print(gc.collect())
