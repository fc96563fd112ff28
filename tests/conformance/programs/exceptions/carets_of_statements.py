import sys

n = None


def loop():
    for i in n:
        pass


def comprehension():
    return [i for i in n]


def check():
    assert n


def check_with_message():
    assert n, 'message'


def unpack():
    a, b = n


def manager():
    with n:
        pass


def condition():
    while n.x:
        pass


for case in (loop, comprehension, check, check_with_message, unpack, manager, condition):
    try:
        case()
    except Exception as error:
        sys.excepthook(type(error), error.with_traceback(error.__traceback__.tb_next), error.__traceback__)
