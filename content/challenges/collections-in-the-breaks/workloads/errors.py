import gc

from breaks import Breaks

runs = []
gc.collect()
gc.callbacks.append(lambda phase, info: runs.append(phase))
with Breaks(every=3) as breaks:
    for number in range(6):
        try:
            with breaks.request():
                if number % 2:
                    raise ValueError('request %d' % number)
        except ValueError as error:
            print(error)
print(runs.count('start'), gc.isenabled())
try:
    with Breaks(every=1) as breaks:
        with breaks.request():
            raise KeyError('out of all')
except KeyError as error:
    print(error, gc.isenabled())
gc.callbacks.clear()
print(runs.count('start'))
