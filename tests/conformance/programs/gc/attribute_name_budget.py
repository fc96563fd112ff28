# From 3.11 on instances keep their attributes inline as long as the class can tell all names apart: a budget that
# every instance made and every new name uses up. Without budget an instance gets a dict, which is one more object.
import gc

gc.disable()
gc.collect()


def ring(cls, n):
    nodes = [cls() for _ in range(n)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % n]
    return nodes


def new_class():
    class Node:
        pass
    return Node


def with_init():
    class Node:
        def __init__(self):
            self.next = None
            self.value = 0
    return Node


for size in (5, 28, 29, 30, 31, 50):
    Node = new_class()
    gc.collect()
    ring(Node, size)
    print("plain", size, gc.collect())
for size in (5, 50):
    Node = with_init()
    gc.collect()
    ring(Node, size)
    print("named in __init__", size, gc.collect())
Node = new_class()
gc.collect()
nodes = ring(Node, 40)
for n in nodes:
    n.second = n
del nodes, n
print("second name", gc.collect())
Node = with_init()
gc.collect()
nodes = ring(Node, 40)
for i, n in enumerate(nodes):
    setattr(n, f"own{i % 3}", n)
del nodes, n
print("three more names", gc.collect())
