import tracemalloc


class Tree:
    def __init__(self, depth, parent=None):
        self.parent = parent
        self.depth = depth
        self.children = [Tree(depth - 1, self) for _ in range(3)] if depth else []


def build():
    forest = []
    for _ in range(3):
        forest.append(Tree(4))
    return forest


tracemalloc.start()
forest = build()
index = {}
stack = list(forest)
while stack:
    tree = stack.pop()
    index[id(tree)] = tree
    stack.extend(tree.children)
