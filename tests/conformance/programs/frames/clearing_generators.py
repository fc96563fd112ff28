import sys


def numbers(log):
    try:
        yield 1
        yield 2
    finally:
        log.append('finally')


log = []
fresh = numbers(log)
fresh.gi_frame.clear()
print(list(fresh), log)

suspended = numbers(log)
next(suspended)
frame = suspended.gi_frame
print(sorted(frame.f_locals), frame.f_lineno)
try:
    frame.clear()
except RuntimeError as error:
    print(error)
print(log, suspended.gi_frame is None)
suspended.close()
print(log)


def running():
    try:
        sys._getframe().clear()
    except RuntimeError as error:
        print(error)
    yield


next(running())


class Kept:
    def __del__(self):
        print('dropped')


def outer():
    kept = Kept()
    raise ValueError


try:
    outer()
except ValueError as error:
    inner = error.__traceback__.tb_next.tb_frame
print('still there')
inner.clear()
print('cleared', inner.f_locals)
