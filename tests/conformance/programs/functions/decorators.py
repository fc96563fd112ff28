import functools


def trace(function):
    print("decorating", function.__name__)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("return", result)
        return result

    return wrapper


def repeat(times):
    print("repeat", times)

    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper

    return decorate


@trace
def add(a, b=1):
    """Adds."""
    return a + b


@repeat(2)
@trace
def hello(name):
    return "hi " + name


print(add(1), add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(5))
print(hello("bob"))


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)


@CountCalls
def square(x):
    return x * x


print(square(3), square(4), square.count, square.__name__)


def register(registry):
    def decorate(cls):
        registry[cls.__name__] = cls
        return cls
    return decorate


registry = {}


@register(registry)
class Plugin:
    @repeat(2)
    def run(self, x):
        return x

    def __repr__(self):
        return "Plugin()"


print(list(registry), registry["Plugin"] is Plugin, Plugin().run(7))
buttons = [lambda f: f, trace]


@buttons[0]
@(lambda f: f)
def odd_decorators():
    return "fine"


print(odd_decorators())
try:
    @5
    def broken():
        pass
except TypeError as error:
    print(error)
