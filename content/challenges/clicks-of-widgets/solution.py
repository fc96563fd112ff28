"""Widgets and their events."""


class Widget:
    def __init__(self):
        self._callbacks = {}

    def _entry(self, callback):
        """A method of our own without ourselves: we are there when it is called."""
        if getattr(callback, '__self__', None) is self and hasattr(callback, '__func__'):
            return True, callback.__func__
        return False, callback

    def on(self, event, callback):
        self._callbacks.setdefault(event, []).append(self._entry(callback))

    def off(self, event, callback):
        self._callbacks[event].remove(self._entry(callback))

    def emit(self, event, *args):
        for entry in list(self._callbacks.get(event, [])):
            if entry in self._callbacks[event]:
                own, function = entry
                if own:
                    function(self, *args)
                else:
                    function(*args)
