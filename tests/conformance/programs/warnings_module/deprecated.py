# profiles: 3.13+
# The decorator deprecated: functions, classes, subclasses.
import warnings
from warnings import deprecated


@deprecated('use g')
def f(x):
    return x + 1


@deprecated('use B')
class A:
    def __init__(self, x):
        self.x = x


@deprecated('no warning', category=None)
def quiet():
    return 1


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(f(1), f.__name__, f.__deprecated__)
    print(A(3).x, A.__deprecated__)

    class C(A):
        pass
    C(4)
    print(quiet(), quiet.__deprecated__)
for entry in log:
    print(entry.category.__name__, entry.message, entry.lineno)
for wrong in [lambda: deprecated(3), lambda: deprecated('x')(3)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
