def wide(a, b, c, d, *, e, f, g):
    pass


for args, kwargs in [((), {}), ((1,), {}), ((1, 2, 3), {}), ((1, 2, 3, 4), {}), ((1, 2, 3, 4), {"e": 1}), ((1, 2, 3, 4), {"e": 1, "g": 2}), ((1, 2, 3, 4, 5), {}), ((1, 2, 3, 4, 5), {"e": 1})]:
    try:
        wide(*args, **kwargs)
    except TypeError as error:
        print(error)


class Shape:
    def __init__(self, width, height, *, name):
        pass


for args in [(), (1,), (1, 2), (1, 2, 3)]:
    try:
        Shape(*args)
    except TypeError as error:
        print(error)


class Bare:
    pass


for call in (lambda: Bare(1), lambda: Bare(x=1), lambda: object(1)):
    try:
        call()
    except TypeError as error:
        print(error)
