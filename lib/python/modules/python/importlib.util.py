"""Finding modules without importing them."""

import sys
import types

from importlib import _resolve
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder, SourceFileLoader

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_file_location', 'spec_from_loader']


def resolve_name(name, package):
    """The full name of a module."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError('no package specified for %r (required for relative module names)' % name)
    level = len(name) - len(name.lstrip('.'))
    return _resolve(name[level:], package, level)


def find_spec(name, package=None):
    """What is known of a module; None if there is none with this name."""
    full = resolve_name(name, package)
    loaded = sys.modules.get(full, full)
    if loaded is None:
        return None
    if loaded is not full and getattr(loaded, '__spec__', None) is not None:
        return loaded.__spec__
    parent = full.rpartition('.')[0]
    if parent:
        module = __import__(parent, fromlist=['__path__'])
        if not hasattr(module, '__path__'):
            raise ModuleNotFoundError(
                '__path__ attribute not found on %r while trying to find %r' % (parent, full), name=full)
    for finder in [*sys.meta_path, BuiltinImporter, FrozenImporter, PathFinder]:
        spec = finder.find_spec(full, None)
        if spec is not None:
            return spec
    return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """What is known of a module that a loader loads."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """What is known of a module in a file; None if the file's name is not that of a module."""
    import os
    location = os.path.abspath(os.fspath(location)) if location is not None else '<unknown>'
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    spec.submodule_search_locations = submodule_search_locations
    return spec


def module_from_spec(spec):
    """A new module, not yet run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = types.ModuleType(spec.name)
        module.__loader__ = spec.loader
        module.__package__ = spec.parent
        module.__spec__ = spec
        if spec.submodule_search_locations is not None:
            module.__path__ = spec.submodule_search_locations
        if spec.has_location:
            module.__file__ = spec.origin
    return module
