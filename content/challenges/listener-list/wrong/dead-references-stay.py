"""Handlers are freed, but the bus keeps a dead reference for each of them."""
import weakref


class Bus:
    def __init__(self):
        self.listeners = []

    def listen(self, callback):
        self.listeners.append(weakref.ref(callback.__self__))

    def publish(self, event):
        for reference in list(self.listeners):
            handler = reference()
            if handler is not None:
                handler.on_event(event)


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
