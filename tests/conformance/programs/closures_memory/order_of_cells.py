# profiles: 3.8 3.9 3.10 3.11 3.12
# Up to 3.10 the cells of a function are made in the order of their names, later in that of the variables. It shows when a collection comes
# between the two.
# stress: none, for it shows what automatic collections find
import gc


def knot(o):
    def inner():
        return o, inner
    return inner


print(knot.__code__.co_cellvars)
gc.disable()
gc.collect()
log = []


def watch(phase, info):
    if phase == 'stop':
        log.append((info['generation'], info['collected']))


gc.callbacks.append(watch)
for threshold in (20, 30, 50):
    gc.collect()
    gc.set_threshold(threshold, 4, 100)
    del log[:]
    gc.enable()
    for i in range(120):
        x = knot(i)
    gc.disable()
    print(threshold, log)
gc.callbacks.clear()
