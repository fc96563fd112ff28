"""Going over an OrderedDict's values, keys and items leaves every reference as it was."""
import sys
from collections import OrderedDict

keys = ["".join(["key", str(i)]) for i in range(3)]
ordered = OrderedDict((key, [key]) for key in keys)
before = [sys.getrefcount(key) for key in keys]
for value in ordered.values():
    print(value)
print(list(reversed(ordered.values())), list(ordered.items()), list(reversed(ordered.items())), list(ordered))
del value
print([sys.getrefcount(key) for key in keys] == before, [sys.getrefcount(value) for value in ordered.values()])
