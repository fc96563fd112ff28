# Finalizers in a cycle
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f'__del__ of {self.name}, which can still use {self.other.name}')


a, b = Node('a'), Node('b')
a.other, b.other = b, a
del a, b
print('collecting')
print(gc.collect(), 'unreachable objects')
