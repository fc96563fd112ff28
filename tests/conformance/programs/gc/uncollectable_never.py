import gc

gc.collect()


class A:
    def __init__(self):
        self.partner = None

    def __del__(self):
        self.partner = None


for _ in range(3):
    a, b = A(), A()
    a.partner, b.partner = b, a
del a, b
gc.collect()
print(gc.garbage, gc.collect(), gc.get_stats()[2]["uncollectable"])


class Keeper:
    kept = []

    def __del__(self):
        Keeper.kept.append(self)


k = Keeper()
k.me = k
del k
gc.collect()
print(len(Keeper.kept), gc.is_finalized(Keeper.kept[0]))
Keeper.kept.clear()
gc.collect()
print(len(Keeper.kept), gc.garbage)
