# stress: audit because it shows what get_count says
# What calls allocate and drop: arguments of types and built-ins, lists that list() makes, the parts of a class.
import gc
gc.disable()


def change(action):
    gc.collect()
    action()
    before = gc.get_count()[0]
    action()
    return gc.get_count()[0] - before


class Plain:
    def __init__(self, value=None):
        self.value = value


def nested():
    class Inner:
        def method(self):
            return 1
    return Inner


def closure(value):
    def inner():
        return value
    return inner


kept = []
actions = [
    lambda: list(), lambda: list((1, 2)), lambda: dict(), lambda: dict(a=1), lambda: [1], lambda: {1: 2}, lambda: (kept,),
    lambda: Plain(1), lambda: Plain(value=1), lambda: zip(kept, kept), lambda: sorted(kept), lambda: kept.append(Plain()),
    lambda: kept.append(closure(1)), lambda: kept.append(nested()), lambda: kept.append([]), lambda: kept.append((kept, 1)),
    lambda: dict.fromkeys('ab'), lambda: [n for n in kept], lambda: int('5'), lambda: kept.append(kept.append),
]
for number, action in enumerate(actions):
    print(number, change(action))
