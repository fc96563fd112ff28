"""A profile function is told of calls of built-in functions too."""
import sys

events = []


def profile(frame, event, argument):
    what = argument.__name__ if event.startswith('c_') else frame.f_code.co_name
    events.append((event, what))


def work(items):
    total = sum(items)
    items.append(total)
    try:
        len(3)
    except TypeError:
        pass
    return sorted(items, key=lambda item: -item)


sys.setprofile(profile)
work([1, 2])
sys.setprofile(None)
for event in events:
    print(*event)


class Holder:
    def __init__(self):
        self.items = dict(a=1)

    def names(self):
        return ', '.join(self.items.keys())


events.clear()
sys.setprofile(profile)
Holder().names()
sys.setprofile(None)
print(events)
