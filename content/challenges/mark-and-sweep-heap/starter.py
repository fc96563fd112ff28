"""A heap for scripts, with a collector of its own."""


class Heap:
    def new(self, value):
        return 0

    def value(self, handle):
        raise LookupError(handle)

    def root(self, handle):
        pass

    def unroot(self, handle):
        pass

    def link(self, holder, target):
        pass

    def unlink(self, holder, target):
        pass

    def collect(self):
        return 0
