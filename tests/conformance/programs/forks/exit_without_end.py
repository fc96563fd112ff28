# os._exit ends a process at once: no finalizers, no finally, no exit functions. sys.exit in a child is an exception as anywhere.
import atexit
import os
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'is gone', flush=True)


atexit.register(lambda: print('exit function of', 'parent' if os.getpid() == first else 'child', flush=True))
first = os.getpid()
kept = Loud('kept')
if os.fork() == 0:
    try:
        os._exit(3)
    finally:
        print('never')
print(os.wait()[1] >> 8, flush=True)
if os.fork() == 0:
    try:
        sys.exit(4)
    finally:
        print('finally', flush=True)
print(os.wait()[1] >> 8, flush=True)
