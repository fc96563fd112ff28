import weakref


class Bus:
    def __init__(self):
        self.references = []

    def subscribe(self, method):
        self.references.append(weakref.ref(method, self.references.remove))

    def unsubscribe(self, method):
        for reference in self.references:
            if reference() == method:
                self.references.remove(reference)
                return

    def publish(self, *args):
        called = 0
        for reference in list(self.references):
            method = reference()
            if method is not None:
                called += 1
                method(*args)
        return called
