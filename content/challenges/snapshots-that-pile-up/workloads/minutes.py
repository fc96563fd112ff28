import gc
import tracemalloc

from watch import Watch

watch = Watch(['minutes.py'])


def alive():
    return sum(type(thing) is tracemalloc.Snapshot for thing in gc.get_objects())


def minutes(count):
    for _ in range(count):
        watch.look()
        alive_after.append(alive())


alive_after = [alive()]
minutes(6)
watch.close()
alive_after.append(alive())
print(alive_after)
