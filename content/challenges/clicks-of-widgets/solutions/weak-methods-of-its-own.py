"""Widgets and their events: methods of the widget itself are held weakly."""
import weakref


class Widget:
    def __init__(self):
        self._callbacks = {}

    def _entry(self, callback):
        own = getattr(callback, '__self__', None) is self
        return weakref.WeakMethod(callback) if own else callback

    def on(self, event, callback):
        self._callbacks.setdefault(event, []).append(self._entry(callback))

    def off(self, event, callback):
        self._callbacks[event].remove(self._entry(callback))

    def emit(self, event, *args):
        for entry in list(self._callbacks.get(event, [])):
            if entry in self._callbacks[event]:
                callback = entry() if isinstance(entry, weakref.WeakMethod) else entry
                callback(*args)
