import gc
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = parent
        if parent:
            parent.children.append(self)

    def __del__(self):
        print("freed", self.name)


class WeakNode(Node):
    def __init__(self, name, parent=None):
        super().__init__(name, parent)
        self.parent = weakref.ref(parent) if parent else None


gc.collect()
gc.disable()
root = Node("root")
Node("left", root)
Node("right", root)
del root
print("strong parents: nothing freed yet")
print(gc.collect() > 0)
root = WeakNode("weak root")
leaf = WeakNode("leaf", root)
WeakNode("leaf 2", root)
print(leaf.parent().name)
del root
print("weak parents: freed at once")
print(leaf.parent())
del leaf
print(gc.collect())
