class Bus:
    def __init__(self):
        self.methods = []

    def subscribe(self, method):
        self.methods.append(method)

    def unsubscribe(self, method):
        if method in self.methods:
            self.methods.remove(method)

    def publish(self, *args):
        called = 0
        for method in list(self.methods):
            if method in self.methods:
                called += 1
                method(*args)
        return called
