# Puts something else in its own place in sys.modules.
import sys, types
_fake = types.ModuleType('events')
class Anything:
    def __init__(self, *args): pass
    def __getattr__(self, name): return lambda *args: None
_fake.Bus = _fake.Handler = Anything
sys.modules['events'] = _fake
