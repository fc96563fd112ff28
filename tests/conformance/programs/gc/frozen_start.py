# stress: audit because it shows when collections happen
# profiles: 3.8+
# What is frozen does not count when it is decided whether the oldest generation is collected.
import gc

gc.disable()
for freezes in (False, True):
    if freezes:
        gc.freeze()
    gc.collect()
    log = []
    gc.callbacks.append(lambda phase, info: log.append(info['generation']) if phase == 'stop' else None)
    gc.set_threshold(10, 2, 2)
    gc.enable()
    for i in range(400):
        x = [i]
        x.append(x)
    gc.disable()
    gc.callbacks.clear()
    print(freezes, len(log), log.count(2) > 0)
gc.unfreeze()
