def write_through():
    x = 1
    names = locals()
    names["x"] = 99
    names["y"] = 5
    return x, names is locals(), sorted(locals())


def changes_later():
    x = 1
    first = locals()
    x = 2
    second = locals()
    return first["x"], second["x"], first is second


def in_comprehension():
    a = 1
    return sorted([sorted(locals()) for b in range(1)][0])


def exec_in_locals():
    x = 1
    exec("x = 2; z = 3")
    return x, "z" in locals()


for function in (write_through, changes_later, in_comprehension, exec_in_locals):
    print(function.__name__, function())


class Body:
    a = 1
    found = sorted(k for k in locals() if not k.startswith("__"))
    locals()["b"] = 2


print(Body.found, Body.b)
