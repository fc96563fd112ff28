"""What finds and loads modules."""

import _imp
import sys

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES


def all_suffixes():
    """How the files of modules end."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What is known of a module before it is loaded."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        shown = ['name=%r' % self.name, 'loader=%r' % self.loader]
        if self.origin is not None:
            shown.append('origin=%r' % self.origin)
        if self.submodule_search_locations is not None:
            shown.append('submodule_search_locations=%s' % self.submodule_search_locations)
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))

    def __eq__(self, other):
        try:
            return all(getattr(self, part) == getattr(other, part) for part in (
                'name', 'loader', 'origin', 'submodule_search_locations', 'cached', 'has_location'))
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        """Where the compiled module is kept: nowhere."""
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The name of the package."""
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        """Whether the origin is a file."""
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class _Importer:
    """Modules that the engine brings along."""

    _origins = ()

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """What is known of a module; None if it is not one of these."""
        found = _imp.find(fullname)
        if found is None or found[0] not in cls._origins:
            return None
        return ModuleSpec(fullname, cls, origin=found[0], is_package=found[1])

    @staticmethod
    def create_module(spec):
        """The module itself."""
        __import__(spec.name)
        return sys.modules[spec.name]

    @staticmethod
    def exec_module(module):
        """Nothing is left to be done."""

    @classmethod
    def is_package(cls, fullname):
        """Whether a module has modules in it."""
        return _imp.find(fullname)[1]


class BuiltinImporter(_Importer):
    """Modules that are part of the engine."""

    _origins = 'built-in',


class FrozenImporter(_Importer):
    """Modules of the library."""

    _origins = 'frozen',


class SourceFileLoader:
    """Loads a module of the program."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        """None: an ordinary module will do."""

    def exec_module(self, module):
        """Run the module's text in its namespace."""
        if not _imp.run(module):
            source = self.get_data(self.path)
            exec(compile(source, self.path, 'exec'), module.__dict__)

    def get_filename(self, name=None):
        """Where the text is."""
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        with open(path, 'rb') as file:
            return file.read()

    def is_package(self, fullname):
        """Whether a module has modules in it."""
        found = _imp.find(fullname)
        return found is not None and found[1]


class SourcelessFileLoader(SourceFileLoader):
    """Loads a compiled module."""


class ExtensionFileLoader(SourceFileLoader):
    """Loads a module written in C."""


class PathFinder:
    """Finds modules of the program."""

    @classmethod
    def invalidate_caches(cls):
        """Nothing is remembered."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """What is known of a module; None if it is not one of the program."""
        found = _imp.find(fullname)
        if found is None or found[0] in ('built-in', 'frozen'):
            return None
        origin, is_package = found
        spec = ModuleSpec(fullname, SourceFileLoader(fullname, origin), origin=origin, is_package=is_package)
        spec.has_location = True
        return spec


class FileFinder:
    """Finds modules in a folder."""

    def __init__(self, path, *loader_details):
        self.path = path or '.'
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]

    def __repr__(self):
        return 'FileFinder(%r)' % (self.path,)

    def invalidate_caches(self):
        """Nothing is remembered."""

    def find_spec(self, fullname, target=None):
        """What is known of a module; None if it is not in the folder."""
        import os
        for suffix, loader in self._loaders:
            file = os.path.join(self.path, fullname.rpartition('.')[2] + suffix)
            if os.path.isfile(file):
                spec = ModuleSpec(fullname, loader(fullname, file), origin=file)
                spec.has_location = True
                return spec
        return None


for _class in (ModuleSpec, BuiltinImporter, FrozenImporter):
    _class.__module__ = '_frozen_importlib'
for _class in (SourceFileLoader, SourcelessFileLoader, ExtensionFileLoader, PathFinder, FileFinder):
    _class.__module__ = '_frozen_importlib_external'
del _class
