# The order in which a function lets go of what it refers to, when it dies and when a collection clears it.
import gc


class A:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


def make(o):
    def f(a=A('default'), *, k=A('keyword')):
        return o
    f.mark = A('attribute')
    f.__doc__ = A('doc')
    f.__module__ = A('module')
    return f


f = make(A('cell'))
del f
print('-')
f = make(A('cell'))
f.me = f
del f
print(gc.collect())
