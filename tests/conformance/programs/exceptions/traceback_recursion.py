def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)


def ping(n):
    if n == 0:
        raise KeyError("pong")
    pong(n)


def pong(n):
    ping(n - 1)


try:
    ping(2)
except KeyError:
    import traceback, sys
    traceback.print_exc(file=sys.stdout)
down(10)
