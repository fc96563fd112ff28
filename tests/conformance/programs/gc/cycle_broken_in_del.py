import gc

gc.disable()
gc.collect()


class Breaker:
    def __del__(self):
        print("breaking")
        self.me = None


b = Breaker()
b.me = b
del b
print(gc.collect())
log = []


class Saver:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self)


a = Saver("a")
a.me = a
del a
print(gc.collect(), [s.name for s in log], gc.is_tracked(log[0]))
log[0].me = None
log.clear()
print(gc.collect(), log)
x = Saver("x")
x.me = x
other = [1]
other.append(other)
del x, other
print(gc.collect(), [s.name for s in log])
log[0].me = log[0]
log.clear()
print(gc.collect(), log)
