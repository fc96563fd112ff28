# stress: audit, for it shows in which generation objects are
import gc

gc.collect()
print(gc.get_freeze_count() >= 0, gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.garbage, type(gc.get_objects()).__name__)
mine = ["marker"]
print(any(o is mine for o in gc.get_objects()), any(o is mine for o in gc.get_objects(generation=0)))
gc.collect()
print(any(o is mine for o in gc.get_objects(generation=2)), gc.is_finalized(mine))
try:
    gc.get_objects(generation=7)
except ValueError as error:
    print(error)
try:
    gc.set_threshold()
except TypeError as error:
    print(error)
