import gc
import sys


class Request:
    def __init__(self, id):
        self.id = id
        self.body = "x" * 1000


errors = []


def process(request):
    try:
        if request.id % 2:
            raise ValueError(f"bad request {request.id}")
        return request.id
    except ValueError as error:
        errors.append(error)


def alive():
    gc.collect()
    return sum(isinstance(o, Request) for o in gc.get_objects())


for i in range(6):
    process(Request(i))
print(len(errors), "errors,", alive(), "requests alive")
print([e.__traceback__.tb_frame.f_locals["request"].id for e in errors])
for e in errors:
    e.__traceback__ = None
del e
print(len(errors), "errors,", alive(), "requests alive")
errors.clear()
messages = []


def process_better(request):
    try:
        raise ValueError(request.id)
    except ValueError as error:
        messages.append(str(error))


for i in range(6):
    process_better(Request(i))
print(messages, alive())
