# stress: audit because it shows when collections happen
# profiles: 3.13 3.14
# An automatic collection happens at the start of a function, once its cells are made.
import gc


def knot(value):
    def inner():
        return value, inner
    return inner


for thresholds in 30, 10, 50:
    log = []

    def watch(phase, info):
        if phase == 'stop':
            log.append((info['generation'], info['collected']))

    gc.collect()
    gc.callbacks.append(watch)
    gc.set_threshold(thresholds, 5, 3)
    gc.enable()
    for i in range(150):
        x = knot(i)
    gc.disable()
    gc.callbacks.clear()
    x = None
    print(thresholds, log)
    print('collect', gc.collect())
