import tracemalloc


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ('a', 'b', 'c')

    def __init__(self, a):
        self.a = self.b = self.c = a


class Node:
    def __init__(self, parent):
        self.parent = parent
        self.children = []
        self.data = bytearray(100)


class Empty:
    pass


tracemalloc.start()

points = [Point(n, -n) for n in range(1000)]
slotted = [Slotted(None) for _ in range(1000)]
root = Node(None)
for _ in range(500):
    root.children.append(Node(root))
empty = [Empty() for _ in range(500)]
for each in empty[:250]:
    each.name = 'late'
