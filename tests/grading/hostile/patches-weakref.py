# Makes weak references strong.
import weakref
weakref.ref = lambda target, callback=None: (lambda: target)
weakref.WeakSet = set
