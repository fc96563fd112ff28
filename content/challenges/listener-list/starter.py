"""Events: whoever opens a handler is told what is published on the bus."""


class Bus:
    def __init__(self):
        self.listeners = []

    def listen(self, callback):
        self.listeners.append(callback)

    def publish(self, event):
        for callback in self.listeners:
            callback(event)


class Handler:
    """Prints every event that is published while it is open."""

    def __init__(self, bus, name):
        self.name = name
        self.open = True
        bus.listen(self.on_event)

    def on_event(self, event):
        if self.open:
            self.receive(event)

    def receive(self, event):
        print(self.name, 'got', event)

    def close(self):
        self.open = False
