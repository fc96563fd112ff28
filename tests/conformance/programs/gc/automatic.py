# stress: none, for it is about the thresholds and makes thousands of objects
import gc

gc.collect()
alive = 0
highest = 0


class Cyclic:
    def __init__(self):
        global alive, highest
        alive += 1
        highest = max(highest, alive)
        self.me = self

    def __del__(self):
        global alive
        alive -= 1


for _ in range(10_000):
    Cyclic()
print("highest number alive", highest)
gc.collect()
print("after collect", alive)
gc.disable()
for _ in range(5_000):
    Cyclic()
print("disabled", alive)
gc.enable()
gc.collect()
gc.set_threshold(100)
highest = 0
for _ in range(1_000):
    Cyclic()
print("threshold 100", highest)
gc.collect()
gc.set_threshold(0)
for _ in range(3_000):
    Cyclic()
print("threshold 0", alive)
