# Two nodes that hold each other
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


a = Node('a')
b = Node('b')
a.other = b
b.other = a
del a, b
print('nobody can reach the nodes any more, and they live')
print('collected:', gc.collect())
