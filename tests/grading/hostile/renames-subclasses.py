# Renames every class that inherits from its own.
def __init_subclass__(cls):
    cls.__name__ = cls.__qualname__ = 'dict'
    cls.__module__ = 'builtins'
Handler.__init_subclass__ = classmethod(__init_subclass__)
