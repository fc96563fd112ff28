"""Where automatic collection is off, the end of the interpreter collects once, and calls no callback."""
import gc

gc.disable()
gc.callbacks.append(lambda phase, info: print(phase, info['generation']))


class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        print('del')


node = Node()
print('end')
