"""Widgets and their events."""


class Widget:
    def __init__(self):
        self._callbacks = {}

    def on(self, event, callback):
        self._callbacks.setdefault(event, []).append(callback)

    def off(self, event, callback):
        self._callbacks[event].remove(callback)

    def emit(self, event, *args):
        for callback in list(self._callbacks.get(event, [])):
            if callback in self._callbacks[event]:
                callback(*args)
