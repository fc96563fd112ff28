"""copy.replace() of a SimpleNamespace and of its subclasses."""
# profiles: 3.13 3.14
import copy
import sys
import types


class Options(types.SimpleNamespace):
    pass


class Strict(types.SimpleNamespace):
    def __init__(self, needed):
        self.needed = needed


payload = ["".join(["pay", "load"])]
options = Options(x=payload, y=2)
before = sys.getrefcount(payload)
other = copy.replace(options, y=3, z=4)
print(other, options, type(other).__name__, other.x is payload, sys.getrefcount(payload) - before)
print(copy.replace(types.SimpleNamespace(a=1)), copy.replace(types.SimpleNamespace(), b=2))
del other
print(sys.getrefcount(payload) - before)
for action in (lambda: options.__replace__(1), lambda: copy.replace(Strict(1), needed=2), lambda: copy.replace(3)):
    try:
        print(action())
    except TypeError as error:
        print(error)
