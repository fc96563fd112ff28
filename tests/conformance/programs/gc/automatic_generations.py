# stress: none, for it is about the thresholds
import gc

events = []


def watch(phase, info):
    if phase == "start":
        events.append(str(info["generation"]))


class Node:
    def __init__(self):
        self.me = self


gc.collect()
gc.set_threshold(100, 3, 3)
gc.callbacks.append(watch)
for _ in range(6_000):
    Node()
gc.callbacks.remove(watch)
print("".join(events))
print(len(events), events.count("0"), events.count("1"), events.count("2"))
