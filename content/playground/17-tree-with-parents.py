# A tree whose children know their parents
import gc


class Branch:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


def grow():
    root = Branch('root')
    left = Branch('left', root)
    Branch('leaf', left)
    Branch('right', root)


grow()
print('the tree waits for the collector')
print(gc.collect())
