import gc


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def generator(name):
    held = Resource(name)
    try:
        yield held.name
    finally:
        print("finally", name)


g = generator("a")
print(next(g))
del g
print("---")
for value in generator("b"):
    break
print("---")
g = generator("c")
next(g)
g.close()
print("closed")
g = generator("never started")
del g
print("---")


class Owner:
    pass


o = Owner()
o.g = generator("in cycle")
o.g_self = o
next(o.g)
del o
gc.collect()
print("---")


def self_referring():
    me = yield
    try:
        yield me
    finally:
        print("self cleanup")


g = self_referring()
next(g)
g.send(g)
del g
print("not yet")
print(gc.collect())


def exhausted():
    r = Resource("exhausted local")
    yield 1


g = exhausted()
list(g)
print("still have generator", g.gi_frame)
