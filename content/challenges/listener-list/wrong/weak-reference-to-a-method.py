"""The bus holds its callbacks weakly, but a bound method has no other holder: each reference is dead at once."""
import weakref


class Bus:
    def __init__(self):
        self.listeners = []

    def listen(self, callback):
        self.listeners.append(weakref.ref(callback, self.listeners.remove))

    def publish(self, event):
        for reference in list(self.listeners):
            callback = reference()
            if callback is not None:
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
