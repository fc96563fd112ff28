import gc
import weakref


class Bus:
    def __init__(self):
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)

    def publish(self, event):
        return [listener(event) for listener in self.listeners]


class Page:
    alive = weakref.WeakSet()

    def __init__(self, bus, number):
        self.number = number
        self.content = ["x"] * 10
        bus.subscribe(self.on_event)
        Page.alive.add(self)

    def on_event(self, event):
        return f"page {self.number}: {event}"


bus = Bus()
for n in range(4):
    page = Page(bus, n)
page = None
gc.collect()
print("pages alive", len(Page.alive), len(bus.listeners))
print(bus.publish("tick"))
bus.listeners = [listener for listener in bus.listeners if listener.__self__.number > 1]
listener = None
print("pages alive", len(Page.alive))
bus.listeners.clear()
print("pages alive", len(Page.alive))


class WeakBus(Bus):
    def subscribe(self, listener):
        self.listeners.append(weakref.WeakMethod(listener))

    def publish(self, event):
        self.listeners = [ref for ref in self.listeners if ref() is not None]
        return [ref()(event) for ref in self.listeners]


bus = WeakBus()
kept = Page(bus, 100)
for n in range(3):
    Page(bus, n)
print(bus.publish("tock"), len(bus.listeners), len(Page.alive))
