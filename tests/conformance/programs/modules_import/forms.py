import math
import math as m
import collections.abc
import os.path as osp
from collections import OrderedDict as OD, deque
from math import *

print(math is m, pi, sqrt(16), OD.__name__, deque([1]), collections.abc.Iterable.__name__, osp is __import__("os").path)
print(math.__name__, type(math).__name__, hasattr(math, "nope"), repr(math).startswith("<module 'math'"))


def inner():
    import functools
    from itertools import count
    return functools.__name__, next(count(3))


print(inner(), "functools" in globals())
for statement in ("import nope", "import math.nope", "from nope.sub import x"):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
try:
    from math import nope
except ImportError as error:
    print(type(error).__name__, str(error).split("(")[0], error.name)
try:
    import does_not_exist
except ModuleNotFoundError:
    does_not_exist = None
print(does_not_exist)
import sys

sys.modules["fake"] = type(sys)("fake", "doc")
import fake

fake.value = 5
from fake import value

print(fake, value, fake.__doc__, fake.__name__)
try:
    fake.missing
except AttributeError as error:
    print(error)
