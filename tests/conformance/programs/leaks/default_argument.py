import gc


class Item:
    alive = 0

    def __init__(self):
        Item.alive += 1

    def __del__(self):
        Item.alive -= 1


def remember(item, seen=[]):
    seen.append(item)
    return len(seen)


for _ in range(5):
    count = remember(Item())
print(count, Item.alive)
gc.collect()
print("after collect", Item.alive)
remember.__defaults__[0].clear()
print("cleared", Item.alive)


def fixed(item, seen=None):
    seen = [] if seen is None else seen
    seen.append(item)
    return len(seen)


for _ in range(5):
    fixed(Item())
print("fixed", Item.alive)
