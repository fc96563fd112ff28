"""Imports by name."""

import _imp
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__
_RELOADING = {}


def invalidate_caches():
    """Let finders look again."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def _resolve(name, package, level):
    """The full name of what is named relative to a package."""
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return '%s.%s' % (parts[0], name) if name else parts[0]


def import_module(name, package=None):
    """Import the module with a name, which may be relative to a package."""
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % name)
        level = len(name) - len(name.lstrip('.'))
        if not isinstance(package, str):
            raise TypeError('__package__ not set to a string')
        name = _resolve(name[level:], package, level)
    if not name:
        raise ValueError('Empty module name')
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run a module once more, in its old namespace."""
    spec = getattr(module, '__spec__', None)
    name = getattr(spec, 'name', None) or getattr(module, '__name__', None)
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError('module %s not in sys.modules' % name, name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        if _imp.find(name) is None:
            raise ModuleNotFoundError('spec not found for the module %r' % name, name=name)
        _imp.run(module)
        return sys.modules[name]
    finally:
        _RELOADING.pop(name, None)
