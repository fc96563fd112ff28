def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [10, 20]
    yield from "ab"
    return "outer result"


o = outer()
print(next(o), o.send("X"), o.send("Y"), list(o))


def delegating():
    try:
        yield from thrower()
    except KeyError as error:
        print("outer handled", error)
        yield "after"


def thrower():
    try:
        yield "t"
    except ValueError as error:
        print("inner handled", error)
        yield "inner after"
    finally:
        print("inner cleanup")


d = delegating()
print(next(d), d.throw(ValueError("v")))
try:
    print(d.throw(KeyError("k")))
    next(d)
except StopIteration:
    print("done")
d = delegating()
next(d)
d.close()


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [[]]])))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("from iterator")


def uses():
    value = yield from Iter()
    print("value", value)


print(list(uses()))
