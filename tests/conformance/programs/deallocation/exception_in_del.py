import sys
# profiles: 3.8 3.9 3.10+

class Broken:
    def __del__(self):
        raise ValueError("in del")


def hook(unraisable):
    print("hook", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.exc_traceback.tb_lineno)


sys.unraisablehook = hook
b = Broken()
del b
print("goes on")
x = [Broken(), Broken()]
x.clear()


class Nested:
    def __init__(self, inner):
        self.inner = inner

    def __del__(self):
        print("nested")
        1 / 0


n = Nested(Broken())
n = None
try:
    raise KeyError("outer")
except KeyError:
    Broken()
    print("still handling", sys.exc_info()[0].__name__)
sys.unraisablehook = sys.__unraisablehook__
print("end")
