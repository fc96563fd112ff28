def inner():
    yield 1
    raise ValueError("in generator")


def middle():
    yield from inner()


def consume():
    for value in middle():
        print(value)


consume()
