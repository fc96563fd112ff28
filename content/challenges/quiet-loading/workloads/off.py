import gc

import loading

gc.disable()
print(loading.load([1]), gc.isenabled())
with loading.quiet():
    pass
print(gc.isenabled())
gc.enable()
with loading.quiet():
    pass
print(gc.isenabled())
