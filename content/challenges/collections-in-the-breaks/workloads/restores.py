import gc

from breaks import Breaks

with Breaks(every=5) as breaks:
    print(gc.isenabled())
    with Breaks(every=2) as inner:
        print(gc.isenabled())
    print(gc.isenabled())
    with breaks.request():
        pass
print(gc.isenabled())
gc.disable()
with Breaks(every=5):
    pass
print(gc.isenabled())
try:
    with Breaks(every=5):
        raise ValueError
except ValueError:
    print(gc.isenabled())
gc.enable()
