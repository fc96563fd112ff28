import gc

import loading

print(loading.load([1, 2, 3]), gc.isenabled())
with loading.quiet():
    print(gc.isenabled())
print(gc.isenabled())


def early():
    with loading.quiet():
        return gc.isenabled()


print(early(), gc.isenabled(), gc.get_threshold()[0] > 0)
