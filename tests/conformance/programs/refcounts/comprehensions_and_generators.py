import sys

rc = sys.getrefcount


class Thing:
    pass


g = Thing()
print([rc(x) for x in [g]], [rc(x) for x in [Thing()]], [rc(x) for x in (g, g)])
print({rc(x) for x in [g]}, {1: rc(x) for x in [g]}, list(rc(x) for x in [g]))


def gen():
    x = Thing()
    yield rc(x)
    y = x
    yield rc(x)


print(list(gen()))


def produce():
    for _ in range(2):
        yield Thing()


print([rc(t) for t in produce()])
for t in produce():
    print(rc(t))


def in_function():
    out = [rc(x) for x in [Thing(), Thing()]]
    own = Thing()
    out.append([rc(own) for _ in range(2)])
    return out


print(in_function())
iterator = iter([g])
print(rc(g), rc(iterator), next(iterator) is g, rc(g))
z = zip([g], [g])
pair = next(z)
print(rc(g), rc(pair))
del pair
print(rc(g))
