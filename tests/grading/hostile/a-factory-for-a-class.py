# Puts a function in the place of the class.
_Class = Handler
class _Shadow(_Class):
    pass
def Handler(bus, name):
    return _Shadow(bus, name)
