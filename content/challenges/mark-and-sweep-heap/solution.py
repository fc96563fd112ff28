"""A heap for scripts, with a collector of its own."""


class Cell:
    def __init__(self, value):
        self.value = value
        self.links = []
        self.roots = 0


class Heap:
    def __init__(self):
        self._cells = {}
        self._made = 0

    def new(self, value):
        self._made += 1
        self._cells[self._made] = Cell(value)
        return self._made

    def value(self, handle):
        return self._cells[handle].value

    def root(self, handle):
        self._cells[handle].roots += 1

    def unroot(self, handle):
        if self._cells[handle].roots == 0:
            raise LookupError(handle)
        self._cells[handle].roots -= 1

    def link(self, holder, target):
        self._cells[target]
        self._cells[holder].links.append(target)

    def unlink(self, holder, target):
        links = self._cells[holder].links
        if target not in links:
            raise LookupError(target)
        links.remove(target)

    def _mark(self):
        waiting = [handle for handle, cell in self._cells.items() if cell.roots]
        marked = set(waiting)
        while waiting:
            for target in self._cells[waiting.pop()].links:
                if target not in marked:
                    marked.add(target)
                    waiting.append(target)
        return marked

    def collect(self):
        marked = self._mark()
        dead = [handle for handle in self._cells if handle not in marked]
        # All are out of the heap before the first value goes: what its __del__ does finds a heap that is whole.
        swept = [self._cells.pop(handle) for handle in dead]
        count = len(swept)
        swept.clear()
        return count
