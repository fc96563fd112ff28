import gc
import weakref


class EventBus:
    def __init__(self):
        self._handlers = {}

    def on(self, event, handler):
        self._handlers.setdefault(event, []).append(handler)
        return lambda: self._handlers[event].remove(handler)

    def emit(self, event, *args):
        for handler in list(self._handlers.get(event, ())):
            handler(*args)

    def count(self):
        return sum(len(handlers) for handlers in self._handlers.values())


class Widget:
    instances = weakref.WeakSet()

    def __init__(self, bus, name):
        self.name = name
        self.off = bus.on("refresh", self.refresh)
        Widget.instances.add(self)

    def refresh(self, reason):
        print(f"{self.name} refreshes: {reason}")

    def close(self):
        self.off()


bus = EventBus()
widgets = [Widget(bus, f"widget {i}") for i in range(3)]
bus.emit("refresh", "start")
print(bus.count(), len(Widget.instances))
widgets.pop().close()
gc.collect()
print("closed one:", bus.count(), len(Widget.instances))
widgets.clear()
gc.collect()
print("dropped the rest:", bus.count(), len(Widget.instances))
bus.emit("refresh", "still called")
bus._handlers.clear()
gc.collect()
print("handlers cleared:", bus.count(), len(Widget.instances))
