import gc
import weakref

gc.collect()


class V:
    def __init__(self, n):
        self.n = n


strong = {i: V(i) for i in range(6)}
weak = weakref.WeakValueDictionary(strong)
seen = []
for key, value in weak.items():
    seen.append(key)
    strong.pop(5 - key, None)
print(seen, len(weak))
del value
print(sorted(weak), len(weak))
try:
    for key in list(weak):
        del weak[key]
    print("emptied", len(weak), sorted(strong))
except KeyError as error:
    print("KeyError", error)
keys = [V(i) for i in range(4)]
table = weakref.WeakKeyDictionary((k, k.n) for k in keys)
for k in table:
    if k.n == 1:
        keys[2] = None
del k
print(sorted(table.values()), len(table))
print(weakref.WeakValueDictionary({"a": keys[0]})["a"].n, table == table.copy())
ws = weakref.WeakSet(k for k in keys if k)
for item in ws:
    keys.clear()
print(len(ws), item.n in (0, 1, 3))
item = None
print(len(ws), len(table))
