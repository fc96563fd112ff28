import gc

from breaks import Breaks

where = []
now = 'before'
gc.collect()
gc.callbacks.append(lambda phase, info: where.append(now) if phase == 'start' else None)


def answer():
    for _ in range(300):
        row = []
        row.append(row)


with Breaks(every=2) as breaks:
    for number in range(4):
        now = 'in a request'
        with breaks.request():
            for _ in range(10):
                answer()
            now = 'at the end of request %d' % number
    now = 'outer'
    with breaks.request():
        for number in range(3):
            now = 'inner %d' % number
            with breaks.request():
                answer()
        now = 'end of outer'
    now = 'after them'
    for _ in range(20):
        answer()
gc.callbacks.clear()
print(where)
