import gc

gc.collect()
log = []


class A:
    def __init__(self):
        self.me = self

    def __del__(self):
        log.append("start")
        log.append(gc.collect())
        log.append("end")


A()
print(gc.collect(), log)
log.clear()


class Maker:
    def __init__(self, n):
        self.n = n
        self.me = self

    def __del__(self):
        log.append(self.n)
        if self.n:
            Maker(self.n - 1)


Maker(3)
for _ in range(5):
    gc.collect()
print(log)
