import sys

calls = 0


def counted(action):
    """Runs into the limit, and says how deep it was: exactly, where that does not depend on what was called before."""
    global calls
    calls = 0
    try:
        action()
    except RecursionError as error:
        print(calls, error)
    else:
        print("no error")


class Forever:
    def __eq__(self, other):
        global calls
        calls += 1
        return self == other

    def __lt__(self, other):
        global calls
        calls += 1
        return self < other

    def __add__(self, other):
        global calls
        calls += 1
        return self + other

    def __radd__(self, other):
        global calls
        calls += 1
        return other + self

    def __iadd__(self, other):
        global calls
        calls += 1
        self += other
        return self

    def __neg__(self):
        global calls
        calls += 1
        return -self

    def __getitem__(self, key):
        global calls
        calls += 1
        return self[key]

    def __setitem__(self, key, value):
        global calls
        calls += 1
        self[key] = value

    def __delitem__(self, key):
        global calls
        calls += 1
        del self[key]

    def __contains__(self, item):
        global calls
        calls += 1
        return item in self

    def __bool__(self):
        global calls
        calls += 1
        return not self

    def __iter__(self):
        global calls
        calls += 1
        for item in self:
            print(item)

    def __next__(self):
        return next(self)

    def __call__(self, *arguments):
        global calls
        calls += 1
        return self(*arguments, **{}) if arguments else self()

    def __hash__(self):
        return hash(self)

    def __repr__(self):
        global calls
        calls += 1
        return f"<{self!r}>"

    def __str__(self):
        global calls
        calls += 1
        return f"{self!s:>3}"

    def __enter__(self):
        global calls
        calls += 1
        with self:
            pass

    def __exit__(self, *exception):
        return False


class OnlyRepr:
    def __repr__(self):
        global calls
        calls += 1
        return f"{self}"


def change(thing):
    thing += 1


def assign(thing):
    thing[0] = 1


def remove(thing):
    del thing[0]


def loop(thing):
    for _ in thing:
        pass


forever = Forever()
sys.setrecursionlimit(300)
for action in (
    lambda: forever == 1, lambda: forever < 1, lambda: forever + 1, lambda: 1 + forever, lambda: change(forever), lambda: -forever,
    lambda: assign(forever), lambda: remove(forever), lambda: 1 in forever, lambda: 1 if forever else 2, lambda: not forever,
    lambda: loop(forever), lambda: forever(), lambda: f"{forever!r}", lambda: f"{forever!s}", lambda: f"{OnlyRepr()}",
):
    counted(action)
for action in (lambda: hash(forever), lambda: next(forever), lambda: repr(forever), lambda: str(forever), lambda: forever(1), lambda: bool(forever), lambda: forever[0]):
    try:
        action()
    except RecursionError:
        print("RecursionError")


class Tree:
    def __init__(self, rest):
        self.rest = rest

    def __len__(self):
        return 1 + (len(self.rest) if self.rest is not None else 0)

    def __eq__(self, other):
        return self.rest is None and other.rest is None or self.rest == other.rest

    def __repr__(self):
        return "." if self.rest is None else repr(self.rest) + "."

    def __getitem__(self, index):
        return self if index == 0 else self.rest[index - 1]

    def __contains__(self, item):
        return self is item or self.rest is not None and item in self.rest

    def __bool__(self):
        return not self.rest

    def __add__(self, other):
        return self.rest + other if self.rest is not None else NotImplemented

    def __call__(self, n):
        return n if self.rest is None else self.rest(n + 1)


sys.setrecursionlimit(5000)
one = two = None
for _ in range(300):
    one, two = Tree(one), Tree(two)
print(len(one), one == two, len(repr(one)), one[299].rest, one in two, bool(one), one(1))
try:
    one + 1
except TypeError as error:
    print(error)


class Other:
    """What does not know asks the other one; what nobody knows is an error."""

    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return "reflected", sys.getrefcount(self)

    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return "greater" if isinstance(other, int) else NotImplemented

    def __iadd__(self, other):
        return NotImplemented


class Another(Other):
    def __add__(self, other):
        return NotImplemented


class Unlike:
    def __sub__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return "unlike"

    def __gt__(self, other):
        return "unlike"


other = Other()
print(1 + other, "x" + other, other + Unlike(), other < Unlike(), 1 < other, Another() + Unlike())
for action in (lambda: other + other, lambda: other + 1, lambda: other < other, lambda: other < 1, lambda: Unlike() - 1, lambda: change(other)):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Wrong:
    __len__ = __bool__ = __repr__ = __str__ = __iter__ = __format__ = __hash__ = lambda self, *rest: rest or -1.5


for action in (len, bool, repr, str, iter, hash, lambda w: f"{w}", lambda w: f"{w!r}", loop, lambda w: not w, lambda w: 1 if w else 2):
    try:
        action(Wrong())
    except TypeError as error:
        print(error)


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("done")
        self.n -= 1
        return self.n, sys.getrefcount(self)

    def __getattr__(self, name):
        if name == "never":
            raise AttributeError(name)
        return name


print(list(Count(2)), [item for item in Count(3)])
print(getattr(Count(1), "x"), getattr(Count(1), "never", 5), hasattr(Count(1), "never"), hasattr(Count(1), "ever"))
try:
    next(Count(0))
except StopIteration as error:
    print(type(error), type(error.__context__))
