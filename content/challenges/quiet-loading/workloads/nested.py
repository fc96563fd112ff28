import gc

import loading

with loading.quiet():
    with loading.quiet():
        pass
    print(gc.isenabled())
    try:
        loading.load([None])
    except ValueError:
        print(gc.isenabled())
    loading.load([1])
    print(gc.isenabled())
print(gc.isenabled())
