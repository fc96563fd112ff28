x = 1
del x
try:
    x
except NameError as error:
    print(error)
a = b = c = 0
del a, (b, c)
print([name for name in ("a", "b", "c") if name in globals()])
items = [0, 1, 2, 3, 4, 5]
del items[0], items[-1]
print(items)
del items[1:3]
print(items)
table = {"k": 1, "j": 2}
del table["k"]
print(table)


class Box:
    pass


box = Box()
box.value = 1
del box.value
try:
    box.value
except AttributeError as error:
    print(error)
try:
    del box.value
except AttributeError as error:
    print(error)


def local():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as error:
        print(error)
    try:
        del y
    except UnboundLocalError as error:
        print(error)


def closure():
    z = 1

    def inner():
        return z

    print(inner())
    del z
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)


def from_global():
    global shared
    del shared


shared = 1
local()
closure()
from_global()
print("shared" in globals())
for failing in ("del missing", "del table['none']", "del items[10]", "del (1).real"):
    try:
        if failing == "del missing":
            del missing
        elif failing == "del table['none']":
            del table["none"]
        elif failing == "del items[10]":
            del items[10]
        else:
            number = 1
            del number.real
    except Exception as error:
        print(failing, type(error).__name__, error)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
try:
    del "abc"[0]
except TypeError as error:
    print(error)
