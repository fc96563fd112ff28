import gc
import weakref


class Folder:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = {}
        if parent is not None:
            parent.children[name] = self

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name

    def walk(self, depth=0):
        yield depth, self.name
        for child in self.children.values():
            yield from child.walk(depth + 1)


class WeakFolder(Folder):
    @property
    def parent(self):
        return self._parent() if self._parent else None

    @parent.setter
    def parent(self, value):
        self._parent = weakref.ref(value) if value is not None else None


def build(cls):
    root = cls("shelf")
    home = cls("archive", root)
    for name in ("ann", "bob"):
        cls("docs", cls(name, home))
    return root


gc.collect()
gc.disable()
for cls in (Folder, WeakFolder):
    root = build(cls)
    print([f"{'  ' * depth}{name}" for depth, name in root.walk()])
    print(root.children["archive"].children["ann"].children["docs"].path())
    probe = weakref.ref(root)
    del root
    print(cls.__name__, "alive without collector:", probe() is not None)
    gc.collect()
    print(cls.__name__, "alive after collection:", probe() is not None)
