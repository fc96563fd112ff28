import sys


class Sample:
    sep = 1


def function(sep):
    return sp


def show(call):
    try:
        call()
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


show(lambda: Sample.sp)
show(lambda: function(1))
show(lambda: function(sp=1))
show(lambda: Sample().ep)
show(lambda: 'a'.split(sp=1))
ab = 1
xyz = 2
for name in ['a', 'b', 'ac', 'xy', 'x', 'z', 'AB', 'prnt', 'lne', 'sef', 'tru', 'non', 'i', 'tim', 'rando', 'l']:
    show(lambda: eval(name))
exec('first = 1\nabc')
