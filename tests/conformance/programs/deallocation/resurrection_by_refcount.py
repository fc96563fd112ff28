# stress: audit, for it shows when a collection happens
import gc

gc.collect()
saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        saved.append(self)


p = Phoenix("p")
del p
print("saved", [s.name for s in saved])
saved.clear()
print("second death: no __del__", saved)
q = Phoenix("q")
q.me = q
del q
print("cycle alive")
print(gc.collect() >= 0, [s.name for s in saved])
again = saved.pop()
print(again.me is again)
del again
gc.collect()
print("gone", saved, gc.is_finalized(object()))


class Counter:
    alive = 0

    def __new__(cls):
        cls.alive += 1
        return super().__new__(cls)

    def __del__(self):
        type(self).alive -= 1


for _ in range(3):
    Counter()
keep = [Counter(), Counter()]
print(Counter.alive)
keep.pop()
print(Counter.alive)
