# What a manager counts in __exit__ after an exception: `with` has it from the local, or holds it itself.
import sys


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print('exit', sys.getrefcount(self))
        return True


class Forwarding:
    def __init__(self, target):
        self.target = target

    def __enter__(self):
        return self.target

    def __exit__(self, *error):
        return self.target.__exit__(*error)


def fail(*values):
    raise ValueError


def calls():
    m = Manager()
    with m:
        fail()
    with m:
        fail(m)
    with m as n:
        fail(n)
    print('after', sys.getrefcount(m))


def raises():
    m = Manager()
    with m:
        raise ValueError


def nests(m):
    with m:
        with m:
            fail()
        fail()


def forwards():
    m = Manager()
    with Forwarding(m):
        fail()


def branches(m):
    with m:
        if m:
            fail()
    for _ in range(2):
        with m:
            fail()


def changes(m):
    with m:
        m = None
        fail()


def from_cell():
    m = Manager()
    with m:
        fail()
    return lambda: m


async def awaits():
    m = Manager()
    with m:
        fail()


def generates():
    m = Manager()
    with m:
        yield


for function in calls, raises, forwards, from_cell:
    print(function.__name__)
    function()
for function in nests, branches, changes:
    print(function.__name__)
    function(Manager())
    kept = Manager()
    function(kept)
try:
    awaits().send(None)
except StopIteration:
    print('awaited')
generator = generates()
next(generator)
try:
    generator.throw(ValueError())
except StopIteration:
    print('thrown')
