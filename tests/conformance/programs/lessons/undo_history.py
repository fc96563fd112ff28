import gc


class Document:
    def __init__(self):
        self.lines = []
        self.history = []

    def edit(self, line):
        self.history.append(list(self.lines))
        self.lines.append(line)

    def undo(self):
        if self.history:
            self.lines = self.history.pop()


class BoundedDocument(Document):
    def __init__(self, depth):
        super().__init__()
        self.depth = depth

    def edit(self, line):
        super().edit(line)
        del self.history[:-self.depth]


def lists_alive():
    gc.collect()
    return sum(type(o) is list and len(o) > 0 and o[0] == "line 0" for o in gc.get_objects())


doc = Document()
for i in range(50):
    doc.edit(f"line {i}")
print("unbounded history", len(doc.history), lists_alive())
doc.undo()
doc.undo()
print(len(doc.lines), lists_alive())
del doc
bounded = BoundedDocument(5)
for i in range(50):
    bounded.edit(f"line {i}")
print("bounded history", len(bounded.history), lists_alive())
for _ in range(10):
    bounded.undo()
print(len(bounded.lines), bounded.lines[-1])
