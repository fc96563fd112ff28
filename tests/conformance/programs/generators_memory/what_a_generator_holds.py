# What the collector sees of a generator and of its frame: up to 3.10 the frame has the namespaces of the function, later the function itself.
# Cells are there as soon as the generator is. After the end the frame is cut loose.
import gc


def names(o):
    return [type(x).__name__ for x in gc.get_referents(o)]


def outer(x):
    def steps():
        yield x
        y = 1

        def inner():
            return y
        yield inner
    return steps()


g = outer(1)
print('fresh', names(g), names(g.gi_frame))
next(g)
print('stepped', names(g), names(g.gi_frame))
next(g)
frame = g.gi_frame
g.close()
print('closed', names(g), names(frame))

try:
    outer(2).throw(KeyError)
except KeyError as error:
    last = error.__traceback__.tb_next
    print('thrown into', last.tb_frame.f_code.co_name, last.tb_lineno, names(last.tb_frame))


class Token:
    def __del__(self):
        print('token gone')


def raising():
    token = Token()

    def fails():
        raise ValueError(token)
    fails()


try:
    raising()
except ValueError as error:
    kept = error
print('function kept by its frame', [type(x).__name__ for x in gc.get_referents(kept.__traceback__.tb_next.tb_next.tb_frame)])
kept = None
print('end')
