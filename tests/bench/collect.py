# gc.collect() with 300,000 live objects, ten times
import gc
alive = [[i] for i in range(300_000)]
for _ in range(10):
    gc.collect()
print(len(alive))
