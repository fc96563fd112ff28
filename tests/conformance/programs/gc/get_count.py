# stress: audit, for a collection resets the counts
import gc

gc.disable()
gc.collect()
base = gc.get_count()[0]


def grown(make):
    before = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - before


class Node:
    pass


class WithAttr:
    def __init__(self):
        self.a = 1


for name, make in [("list", lambda: []), ("10 lists", lambda: [[] for _ in range(10)]), ("int", lambda: 5), ("instance", Node), ("with attribute", WithAttr), ("5 instances", lambda: [WithAttr() for _ in range(5)]), ("set", lambda: {1}), ("str", lambda: "x" * 3)]:
    grown(make)
    print(name, grown(make))
gc.collect()
count = gc.get_count()
print(len(count), count[1:], base >= 0)
