# stress: audit, for it counts what one collection finds
import gc


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def make():
    captured = Thing("captured")
    other = Thing("not captured")

    def inner():
        return captured.name

    return inner


f = make()
print("made", f())
print(len(gc.get_referents(f.__closure__)), f.__closure__[0].cell_contents.name)
del f
print("---")


def both():
    a, b = Thing("a"), Thing("b")
    return (lambda: a), (lambda: b)


fa, fb = both()
del fa
print("fb alive")
fb = None
print("---")


def shared():
    big = Thing("shared")

    def uses():
        return big

    def does_not():
        return 1

    return uses, does_not


uses, does_not = shared()
del uses
print("freed although does_not lives", does_not.__closure__)
handlers = []
for n in range(3):
    t = Thing(f"loop{n}")
    handlers.append(lambda: t)
print("handlers made")
print([h().name for h in handlers])
handlers.clear()
t = None
print("---")


def recursive():
    t = Thing("recursive")

    def loop(n):
        return t if n == 0 else loop(n - 1)

    return loop(2).name


print(recursive())
print("collect", gc.collect() > 0)


def default_argument(x=Thing("default")):
    return x.name


print(default_argument())
del default_argument
print("end")
