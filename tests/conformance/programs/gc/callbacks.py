# stress: audit, for it counts what one collection finds
import gc

gc.collect()


def callback(phase, info):
    print(phase, sorted(info.items()))


gc.callbacks.append(callback)
a = []
a.append(a)
del a
print("result", gc.collect())
print("young", gc.collect(0))
gc.callbacks.append(lambda phase, info: print("second", phase))
gc.collect(1)
gc.callbacks.clear()
gc.collect()
stats = gc.get_stats()
print(len(stats), sorted(stats[0])[:3], stats[2]["uncollectable"])
before = gc.get_stats()[2]
b = {}
b["b"] = b
del b
gc.collect()
after = gc.get_stats()[2]
print(after["collections"] - before["collections"], after["collected"] - before["collected"])
