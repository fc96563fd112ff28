# stress: audit, for it shows in which generation objects are
import gc


class Session:
    def __init__(self):
        self.me = self


gc.collect()
gc.disable()


def generation_of(target):
    for generation in range(3):
        if any(o is target for o in gc.get_objects(generation=generation)):
            return generation


s = Session()
print("born in", generation_of(s))
gc.collect(0)
print("survived once", generation_of(s))
gc.collect(1)
print("survived twice", generation_of(s))
gc.collect(1)
print("stays", generation_of(s))
del s
print("young collections miss it:", gc.collect(0) + gc.collect(1))
print("full collection finds it:", gc.collect() > 0)
old = [Session() for _ in range(3)]
gc.collect()
young = [Session() for _ in range(2)]
print(sum(isinstance(o, Session) for o in gc.get_objects(generation=0)), sum(isinstance(o, Session) for o in gc.get_objects(generation=2)))
