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
        called = 0
        for reference in list(self.references):
            method = reference()
            if method is not None and any(reference is one for one in self.references):
                called += 1
                method(*args)
        return called
