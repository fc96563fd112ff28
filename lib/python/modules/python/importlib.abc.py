"""What finders and loaders have to be able to do."""

import abc

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader', 'FileLoader',
           'SourceLoader']


class Loader(metaclass=abc.ABCMeta):
    """Loads modules."""

    def create_module(self, spec):
        """None: an ordinary module will do."""
        return None


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules by name."""

    def invalidate_caches(self):
        """Look again."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in a place."""

    def invalidate_caches(self):
        """Look again."""


class ResourceLoader(Loader):
    """Loads files too."""

    @abc.abstractmethod
    def get_data(self, path):
        """The bytes of a file."""
        raise OSError


class InspectLoader(Loader):
    """Shows what it loads."""

    @abc.abstractmethod
    def get_source(self, fullname):
        """The text of a module."""
        raise ImportError

    def exec_module(self, module):
        """Run the module's text in its namespace."""
        exec(compile(self.get_source(module.__name__), '<string>', 'exec'), module.__dict__)


class ExecutionLoader(InspectLoader):
    """Loads what can be run as a program."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Where the text is."""
        raise ImportError


class FileLoader(ResourceLoader, ExecutionLoader):
    """Loads files."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path


class SourceLoader(ResourceLoader, ExecutionLoader):
    """Loads texts."""

    def get_source(self, fullname):
        """The text of a module."""
        return self.get_data(self.get_filename(fullname)).decode('utf-8')
