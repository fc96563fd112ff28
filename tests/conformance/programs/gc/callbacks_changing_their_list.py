# stress: audit because it shows when collections happen
"""`gc.callbacks` may change while a collection goes through it, and the interpreter's last collection tells nobody."""
import gc

gc.collect()
gc.callbacks.append(lambda phase, info: print('first', phase))
gc.callbacks.append(lambda phase, info: gc.callbacks.clear())
gc.callbacks.append(lambda phase, info: print('never reached'))
gc.collect()
print(len(gc.callbacks))


def once(phase, info):
    print('once', phase)
    gc.callbacks.remove(once)


def adds(phase, info):
    if len(gc.callbacks) < 4:
        gc.callbacks.append(lambda phase, info: print('added', phase))


gc.callbacks.extend([once, adds, lambda phase, info: print('behind', phase)])
gc.collect()
print(len(gc.callbacks))
gc.callbacks[:] = [lambda phase, info: print('at the end', phase, info['generation'])]


class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        print('del')


kept = Node()
print('end')
