# When the collector runs by itself
import gc

gc.collect()
gc.set_threshold(10)


class Pair:
    def __init__(self):
        self.me = self


def started(phase, info):
    if phase == 'stop' and info['collected']:
        print('generation', info['generation'], 'collected', info['collected'])


gc.callbacks.append(started)
for _ in range(40):
    Pair()
gc.callbacks.clear()
