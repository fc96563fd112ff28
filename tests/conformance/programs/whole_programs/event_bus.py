"""An event bus with weak subscribers."""
# stress: none: a long program, too slow with a collection at every allocation
import gc
import weakref
from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count


class Topic(Enum):
    CREATED = auto()
    DELETED = auto()


_ids = count(1)


@dataclass(frozen=True, order=True)
class Event:
    topic: Topic = field(compare=False)
    payload: dict = field(default_factory=dict, compare=False, repr=True)
    id: int = field(default_factory=lambda: next(_ids))


class Bus:
    def __init__(self):
        self._subs = defaultdict(list)
        self._log = []

    def subscribe(self, topic, callback, weak=True):
        if weak and hasattr(callback, "__self__"):
            ref = weakref.WeakMethod(callback, self._reap)
        elif weak:
            ref = weakref.ref(callback, self._reap)
        else:
            ref = lambda: callback
        self._subs[topic].append(ref)
        return callback

    def _reap(self, ref):
        for topic, refs in self._subs.items():
            if ref in refs:
                refs.remove(ref)
                self._log.append(f"reaped a subscriber of {topic.name}")

    def publish(self, event):
        delivered = 0
        for ref in list(self._subs[event.topic]):
            target = ref()
            if target is not None:
                target(event)
                delivered += 1
        return delivered

    def __len__(self):
        return sum(map(len, self._subs.values()))


class Listener:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def on_event(self, event):
        self.seen.append(event.id)
        print(f"{self.name} got #{event.id} {event.topic} {event.payload}")

    def __del__(self):
        print(f"{self.name} is gone after {len(self.seen)} event(s)")


bus = Bus()
a, b = Listener("a"), Listener("b")
bus.subscribe(Topic.CREATED, a.on_event)
bus.subscribe(Topic.CREATED, b.on_event)
bus.subscribe(Topic.DELETED, b.on_event)


@lambda f: bus.subscribe(Topic.DELETED, f, weak=False)
def audit(event):
    print("audit:", event)


print(len(bus), bus.publish(Event(Topic.CREATED, {"x": 1})))
del a
print(len(bus), bus.publish(Event(Topic.CREATED)))
print(bus.publish(Event(Topic.DELETED, payload={"why": "test"})))
b.me = b
del b
print("before collect", len(bus))
print("collected", gc.collect() > 0, len(bus), bus._log)
print(bus.publish(Event(Topic.DELETED)))
e1, e2 = Event(Topic.CREATED), Event(Topic.DELETED)
print(e1 < e2, e1 == e2, hash(e1) == hash(e1), e1)
try:
    e1.id = 5
except Exception as e:
    print(type(e).__mro__[:3], e)
print(Topic(1), Topic["DELETED"], list(Topic), Topic.CREATED in Topic, repr(Topic.CREATED))
try:
    Topic(9)
except ValueError as e:
    print(e)
