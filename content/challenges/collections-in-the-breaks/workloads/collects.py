import gc

from breaks import Breaks


class Quote:
    def __init__(self):
        self.me = self


runs = []
gc.collect()
gc.callbacks.append(lambda phase, info: runs.append(info['generation']) if phase == 'start' else None)
with Breaks(every=10) as breaks:
    for number in range(104):
        with breaks.request():
            Quote(), Quote()
    # mark: after 100 requests
    print(len(runs), set(runs))
gc.callbacks.clear()
