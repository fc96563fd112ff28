import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def fails(name):
    local = Noisy(name)
    raise ValueError(name)


try:
    fails("one")
except ValueError:
    print("in handler")
print("after handler", sys.exc_info())


def logs():
    try:
        fails("two")
    except ValueError as e:
        message = str(e)
    print("logged", message)


logs()


def reraises():
    try:
        fails("three")
    except ValueError:
        print("reraising")
        raise


try:
    reraises()
except ValueError as e:
    print("caught", e)
print("done")


def generator():
    try:
        yield fails("four")
    except ValueError as e:
        yield str(e)


print(list(generator()))
