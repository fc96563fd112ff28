# Replaces functions of the workload by ones that do nothing.
import sys
class _Main(dict):
    pass
def _strip(namespace):
    for name, value in list(namespace.items()):
        if callable(value) and getattr(value, '__module__', '') == '__main__' and not isinstance(value, type):
            namespace[name] = lambda *args: None
_init = Bus.__init__
def __init__(self):
    _init(self)
    _strip(sys.modules['__main__'].__dict__)
Bus.__init__ = __init__
_first = Handler.__init__
def first(self, bus, name):
    _first(self, bus, name)
    _strip(sys._getframe(1).f_globals)
Handler.__init__ = first
