import gc
# profiles: 3.7 3.8 3.9 3.10+

class Big:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def work():
    data = Big("data")
    raise RuntimeError("failed")


saved = None
try:
    work()
except RuntimeError as error:
    saved = error
print("exception saved, data alive")
frame = saved.__traceback__.tb_next.tb_frame
print(frame.f_code.co_name, frame.f_locals["data"].name)
del frame
saved.__traceback__ = None
print("traceback dropped")
saved = None


def caught_inside():
    data = Big("inner")
    try:
        raise ValueError
    except ValueError:
        pass
    print("end of function")


caught_inside()
errors = []
for i in range(3):
    try:
        data = Big(f"loop {i}")
        raise ValueError(i)
    except ValueError as error:
        errors.append(error)
del data
print("errors", len(errors))
errors.clear()
print("context keeps the first")
try:
    try:
        work()
    except RuntimeError:
        raise KeyError("second")
except KeyError as error:
    kept = error
print(repr(kept.__context__))
del kept
print("end")
