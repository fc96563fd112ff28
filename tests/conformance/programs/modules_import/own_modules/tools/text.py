from . import VERSION


def shout(s):
    return s.upper() + "! " + VERSION
