# profiles: 3.8+
# What `with` holds while it calls the exit method: the exception, the traceback and the method.
from sys import getrefcount as rc


class Manager:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb): print('exit', rc(self), rc(value), rc(tb)); return True


class Rest:
    def __enter__(self): return self
    def __exit__(self, *what): print('rest', rc(self), rc(what), rc(what[1])); return True


class Caller:
    def __call__(self, kind, value, tb): print('call', rc(self), rc(value), rc(tb)); return True


class Unusual:
    __exit__ = Caller()
    def __enter__(self): return self


class Static:
    @staticmethod
    def __exit__(kind, value, tb): print('static', rc(value), rc(tb)); return True
    def __enter__(self): return self


class Generated:
    def __exit__(self, *what): yield
    def __enter__(self): return self


def f(manager, v):
    with manager() as w:
        raise KeyError(v)
    with manager():
        e = KeyError()
        raise e
    with manager() as w:
        [].missing


for manager in Manager, Rest, Unusual, Static, Generated:
    with manager() as w:
        raise KeyError(w)
    with manager(): raise KeyError
    f(manager, w)
    print(rc(w))
