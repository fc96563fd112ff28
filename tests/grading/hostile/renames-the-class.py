# Gives the class that is counted another name and module.
Handler.__name__ = Handler.__qualname__ = 'list'
Handler.__module__ = 'builtins'
