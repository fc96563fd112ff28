x = "global"


def read():
    return x


def shadow():
    x = "local"
    return x


def rebind():
    global x
    x = "changed"


print(read(), shadow(), x)
rebind()
print(x)


def unbound():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1


unbound()


class Body:
    x = "class"
    y = x + "!"
    z = [x for _ in range(1)]

    def method(self):
        return x


print(Body.y, Body.z, Body().method())


def maker():
    count = 0

    def up():
        nonlocal count
        count += 1
        return count

    def get():
        return count

    return up, get


up, get = maker()
up(), up()
print(get(), up.__closure__[0].cell_contents, up.__code__.co_freevars, maker.__code__.co_cellvars)


def nested():
    v = 1

    def middle():
        def inner():
            nonlocal v
            v += 10
        inner()
        return v
    return middle(), v


print(nested())


def late():
    def inner():
        return value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = 5
    return inner()


print(late())
try:
    undefined_name
except NameError as error:
    print(error, error.name)
print(sorted(n for n in globals() if n in ("x", "read", "maker")), sorted(locals() is globals() for _ in [0]))


def show_locals(a, b=2):
    c = a + b
    return sorted(locals().items())


print(show_locals(1))
