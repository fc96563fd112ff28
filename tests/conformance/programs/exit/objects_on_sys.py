# What hangs on sys dies after sys.stdout went: its finalizer prints nothing. What hangs on builtins dies when that is restored.
import builtins
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


sys.before = D('on sys')
builtins.extra = D('on builtins')
plain = D('global')
loop = D('cycle')
loop.me = loop
print('end')
