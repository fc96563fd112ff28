# Every way out of a `with`, with methods of every kind.
import sys


class Plain:
    def __enter__(self):
        return 'entered'

    def __exit__(self, kind, value, traceback):
        print('exit', kind and kind.__name__)
        return kind is KeyError


class Static(Plain):
    __exit__ = staticmethod(lambda *args: print('static', len(args)) or args[0] is KeyError)


class OfClass(Plain):
    @classmethod
    def __exit__(cls, *args):
        print('class', cls.__name__, len(args))
        return args[0] is KeyError


class Callable:
    def __call__(self, *args):
        print('callable', len(args))
        return True


class Object(Plain):
    __exit__ = Callable()
    __enter__ = Callable()


def body(make):
    with make() as value:
        print(value)


def raises(make):
    with make():
        raise KeyError('lost')


def returns(make):
    with make() as value:
        return value


def loops(make):
    for i in 1, 2, 3:
        with make(), make():
            if i == 1:
                continue
            if i == 2:
                break


def yields(make):
    def generator():
        with make() as value:
            yield value
    stepped = generator()
    print(next(stepped))
    stepped.close()
    with make():
        try:
            return list(generator())
        finally:
            print('finally')




for make in Plain, Static, OfClass, Object:
    for use in body, raises, returns, loops, yields:
        print(use.__name__, use(make))


class Counted:
    def __enter__(self):
        return sys.getrefcount(self) > 0

    def __exit__(self, *args):
        return None


manager = Counted()
with manager as positive, memoryview(b'ab') as view:
    print(positive, view[0])
for broken in 5, type('HalfA', (), {'__enter__': 1})(), type('HalfB', (), {'__exit__': 1})():
    try:
        with broken:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
