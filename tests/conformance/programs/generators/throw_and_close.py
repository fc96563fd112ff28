def worker():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as error:
                print("handled", error)
                yield "recovered"
    finally:
        print("cleanup")


w = worker()
print(next(w))
print(w.throw(ValueError("v")))
print(next(w))
print(w.send(1))
try:
    w.throw(KeyError("unhandled"))
except KeyError as error:
    print("out", error)
try:
    next(w)
except StopIteration:
    print("finished")
w = worker()
next(w)
w.close()
w.close()
unstarted = worker()
unstarted.close()
unstarted = worker()
try:
    unstarted.throw(RuntimeError("unstarted"))
except RuntimeError as error:
    print(error)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def catches_exit():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        return "value"


c = catches_exit()
next(c)
print(c.close())


def leaks_stop():
    yield 1
    raise StopIteration("inside")


try:
    list(leaks_stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))
try:
    list(next(iter([])) for _ in range(1))
except RuntimeError as error:
    print(error)


def selfish():
    yield next(me)


me = selfish()
try:
    next(me)
except ValueError as error:
    print(error)
