"""The bus remembers the last exception, whose traceback holds the frames and with them the handler."""


class Bus:
    def __init__(self):
        self.listeners = []
        self.last_error = None

    def listen(self, callback):
        self.listeners.append(callback)

    def forget(self, callback):
        # Two bound methods of one object are equal: it need not be the one that was put in.
        if callback in self.listeners:
            self.listeners.remove(callback)

    def publish(self, event):
        # A copy: a handler may close itself while it receives.
        for callback in list(self.listeners):
            try:
                callback(event)
            except Exception as error:
                self.last_error = error
                raise


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
