from __future__ import print_function
# profiles: 2.7 3.8 3.10+
import gc
import sys

gc.disable()


class Last(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        sys.stdout.write("closing %s\n" % self.name) if sys else None


class Failing(object):
    def __del__(self):
        raise RuntimeError("in del")


failing = Failing()
del failing


def ring():
    a, b = Last("in a ring"), Last("in a ring")
    a.other, b.other = b, a


ring()
alone = Last("alone")
print("end")
