# stress: none, for it is about the thresholds
import gc

collections = []


def watch(phase, info):
    if phase == "stop":
        collections.append((info["generation"], info["collected"]))


gc.collect()
gc.callbacks.append(watch)
kept = []
for i in range(9_000):
    kept.append([i])
print(collections)
collections.clear()
kept = None
gc.collect()
for i in range(5_000):
    x = []
    x.append(x)
gc.callbacks.clear()
print(collections)
