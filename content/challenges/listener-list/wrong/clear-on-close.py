"""Closing one handler empties the list: all others are deaf from then on."""


class Bus:
    def __init__(self):
        self.listeners = []

    def listen(self, callback):
        self.listeners.append(callback)

    def forget(self, callback):
        self.listeners.clear()

    def publish(self, event):
        # A copy: a handler may close itself while it receives.
        for callback in list(self.listeners):
            callback(event)


class Handler:
    """Prints every event that is published while it is open."""

    def __init__(self, bus, name):
        self.name = name
        self.open = True
        self.bus = bus
        bus.listen(self.on_event)

    def on_event(self, event):
        # Closed by a handler before it in the same round.
        if self.open:
            self.receive(event)

    def receive(self, event):
        print(self.name, 'got', event)

    def close(self):
        self.open = False
        self.bus.forget(self.on_event)
