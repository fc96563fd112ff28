# Lets everything go when the program ends, after it was counted.
import atexit
_buses = []
_init = Bus.__init__
def __init__(self):
    _init(self)
    _buses.append(self)
Bus.__init__ = __init__
atexit.register(lambda: [bus.listeners.clear() for bus in _buses])
