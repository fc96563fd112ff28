def resource(name):
    print("open", name)
    try:
        yield name
        yield name + "2"
    finally:
        print("close", name)


for r in resource("a"):
    print("use", r)
    break
print("after break")
g = resource("b")
next(g)
g = None
print("rebound")


def early():
    for r in resource("c"):
        return r


print(early())
unstarted = resource("never")
del unstarted
print("unstarted dropped")
h = resource("d")
next(h)
copy = h
del h
print("still alive")
del copy
print("gone")


def raising():
    try:
        yield 1
    finally:
        print("in finally")


def consumer():
    gen = raising()
    next(gen)
    raise ValueError("consumer failed")


try:
    consumer()
except ValueError as error:
    print("caught", error)
print("after except")
keep = resource("exit")
next(keep)
print("program ends")
