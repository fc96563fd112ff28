# stress: audit because it shows when collections happen
"""A full collection waits for a quarter of what the last one left, a quarter in whole objects; freeze() makes that small enough to see."""
import gc


class Node:
    pass


def watch(phase, info):
    if phase == 'start' and info['generation'] == 2:
        seen.append(made)


gc.disable()
gc.freeze()
held, seen, more = [], [], [[] for _ in range(9)]
made = 0
results = []
gc.callbacks.append(watch)
for extra in range(6):
    more.append([])
    gc.collect()
    made = 0
    seen.clear()
    gc.set_threshold(5, 1, 1)
    gc.enable()
    for made in range(120):
        node = Node()
        node.itself = node
        if made % 9 == 0:
            held.append(node)
    gc.disable()
    results.append(tuple(seen))
for line in results:
    print(line)
