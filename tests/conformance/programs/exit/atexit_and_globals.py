# stress: audit, for a collection before the exit changes the order
import atexit
import sys


class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name, "helper still there:", helper is not None)


def helper():
    return "helper"


@atexit.register
def first():
    print("registered first, runs last")


atexit.register(print, "registered second, runs first")
x = L("x")
cycle = L("cycle")
cycle.me = cycle
lost = L("lost cycle")
lost.me = lost
del lost
print("end")
sys.stdout.flush()
