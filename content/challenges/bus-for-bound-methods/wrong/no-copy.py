import weakref


class Bus:
    def __init__(self):
        self.references = []

    def subscribe(self, method):
        self.references.append(weakref.WeakMethod(method))

    def unsubscribe(self, method):
        for position, reference in enumerate(self.references):
            if reference() == method:
                del self.references[position]
                return

    def publish(self, *args):
        self.references = [reference for reference in self.references if reference() is not None]
        called = 0
        for reference in self.references:
            method = reference()
            if method is not None:
                called += 1
                method(*args)
        return called
