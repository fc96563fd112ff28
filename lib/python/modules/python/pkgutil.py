"""Packages, looked through."""

from collections import namedtuple
import importlib
import importlib.util
import sys

__all__ = ['ModuleInfo', 'iter_modules', 'walk_packages', 'get_loader', 'find_loader', 'get_data', 'extend_path', 'resolve_name']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def iter_modules(path=None, prefix=''):
    """The modules in folders."""
    import os
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    seen = set()
    for folder in sys.path if path is None else path:
        finder = importlib.machinery.FileFinder(folder, (importlib.machinery.SourceFileLoader, ['.py']))
        try:
            names = sorted(os.listdir(folder or '.'))
        except OSError:
            continue
        for file in names:
            package = os.path.isfile(os.path.join(folder, file, '__init__.py'))
            name = file if package else file.removesuffix('.py')
            if name not in seen and name != '__init__' and name.isidentifier() and (package or name != file):
                seen.add(name)
                yield ModuleInfo(finder, prefix + name, package)


def walk_packages(path=None, prefix='', onerror=None):
    """The modules in folders, and in the packages there."""
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except Exception as error:
                if onerror is not None:
                    onerror(info.name)
                elif not isinstance(error, ImportError):
                    raise
            else:
                inside = getattr(sys.modules[info.name], '__path__', None) or []
                yield from walk_packages(list(inside), info.name + '.', onerror)


def find_loader(fullname):
    """What loads a module; None if nothing does."""
    spec = importlib.util.find_spec(fullname)
    return None if spec is None else spec.loader


get_loader = find_loader


def get_data(package, resource):
    """The bytes of a file in a package."""
    import os
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, 'get_data'):
        return None
    folder = os.path.dirname(spec.origin)
    return spec.loader.get_data(os.path.join(folder, *resource.split('/')))


def extend_path(path, name):
    """The places of a package."""
    return path[:] if isinstance(path, list) else path


def resolve_name(name):
    """The object with a dotted name."""
    place, colon, inside = name.partition(':')
    if not all(part.isidentifier() for part in place.split('.')) or colon and inside and not all(
            part.isidentifier() for part in inside.split('.')):
        raise ValueError('invalid format: %r' % name)
    if colon:
        found, rest = importlib.import_module(place), inside.split('.') if inside else []
    else:
        first, *rest = place.split('.')
        found, path = importlib.import_module(first), first
        while rest:
            path = '%s.%s' % (path, rest[0])
            try:
                found = importlib.import_module(path)
            except ImportError:
                break
            del rest[0]
    for part in rest:
        found = getattr(found, part)
    return found
