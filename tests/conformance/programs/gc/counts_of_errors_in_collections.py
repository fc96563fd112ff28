# stress: audit because it shows when collections happen
# profiles: 3.8 3.10 3.11 3.12 3.13 3.14
# Finalizers that fail while a collection goes on, of the program's own making and of the allocator's.
import gc
import traceback

try:
    raise KeyError
except KeyError:
    traceback.format_exc()
gc.disable()


class A:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError('in del')


def go(n, ring):
    gc.collect()
    for i in range(n):
        x = A('n')
        if ring:
            x.b = x
    x = None
    a = gc.get_count()[0]
    gc.collect(0)
    b = gc.get_count()[0]
    return a, b


print(go(1, False), go(1, True), go(8, False), go(8, True))
log = []


def watch(phase, info):
    log.append((phase[2], info['generation'], info['collected'], gc.get_count()[0]))


gc.collect()
gc.callbacks.append(watch)
gc.set_threshold(30, 5, 5)
gc.enable()
for i in range(40):
    x = A('n')
    x.b = [x]
gc.disable()
gc.callbacks.clear()
print(log)
