def count(n):
    print("start")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end")
    return "result"


g = count(2)
print(type(g).__name__, next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
try:
    next(g)
except StopIteration as stop:
    print("again", stop.value)
print(next(g, "default"), list(count(3)), sum(count(4)))


def echo():
    received = None
    while True:
        received = yield received
        print("got", received)


e = echo()
print(next(e))
print(e.send("a"), e.send("b"))
e.close()
try:
    e.send("c")
except StopIteration:
    print("closed")
fresh = echo()
try:
    fresh.send("early")
except TypeError as error:
    print(error)
expr = (x * x for x in range(4))
print(next(expr), list(expr), list(expr))
print(g.__name__, g.__qualname__, g.gi_frame, count(1).gi_frame is not None, g.gi_running)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)])
print([x for x, _ in zip(fib(), range(5))])


def conditional(flag):
    if flag:
        yield 1


print(list(conditional(False)), list(conditional(True)))
x = lambda: (yield)
print(type(x()).__name__)
