"""A heap for scripts, with a collector of its own: it copies what is alive into a new table."""
from collections import Counter


class Heap:
    def __init__(self):
        self.values = {}
        self.links = {}
        self.roots = Counter()
        self.next = 1

    def new(self, value):
        handle, self.next = self.next, self.next + 1
        self.values[handle] = value
        self.links[handle] = Counter()
        return handle

    def value(self, handle):
        return self.values[handle]

    def root(self, handle):
        self.links[handle]
        self.roots[handle] += 1

    def unroot(self, handle):
        if handle not in self.roots:
            raise LookupError(handle)
        self.roots[handle] -= 1
        self.roots += Counter()

    def link(self, holder, target):
        self.links[target]
        self.links[holder][target] += 1

    def unlink(self, holder, target):
        if self.links[holder][target] == 0:
            raise LookupError(target)
        self.links[holder][target] -= 1

    def collect(self):
        alive, grey = {}, list(self.roots)
        while grey:
            handle = grey.pop()
            if handle not in alive:
                alive[handle] = self.values[handle]
                grey.extend(+self.links[handle])
        old = self.values
        count = len(old) - len(alive)
        self.values = alive
        self.links = {handle: self.links[handle] for handle in alive}
        old.clear()
        return count
