"""Lines of source files, remembered by file name."""

import sys
from _linecache import source_lines as _source_lines

cache = {}


def _lines_of(filename):
    """The lines of a file of the program or of one that it has written; None if there is none of that name."""
    lines = _source_lines(filename)
    if lines is not None:
        return lines
    import os
    folder = os.path.join(os.getcwd(), '')
    if filename.startswith(folder):
        lines = _source_lines(filename[len(folder):])
        if lines is not None:
            return lines
    paths = [filename]
    if not os.path.isabs(filename):
        paths += [os.path.join(folder, filename) for folder in sys.path]
    for path in paths:
        try:
            with open(path, encoding='utf-8') as file:
                lines = file.readlines()
        except (OSError, ValueError, SyntaxError):
            continue
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        return lines
    return None


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its end, or '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file; an empty list if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget what is no longer true."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        if _lines_of(name) != entry[2]:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file again; an empty list if that fails."""
    if filename in cache and len(cache[filename]) != 1:
        cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    if lazycache(filename, module_globals):
        try:
            data = cache[filename][0]()
        except (ImportError, OSError):
            pass
        else:
            if data is None:
                return []
            cache[filename] = (len(data), None, [line + '\n' for line in data.splitlines()], filename)
            return cache[filename][2]
    lines = _lines_of(filename)
    if lines is None:
        return []
    cache[filename] = (sum(map(len, lines)), 0.0, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Note a loader that can give the lines later."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    if module_globals and '__name__' in module_globals:
        name = module_globals['__name__']
        loader = getattr(module_globals.get('__spec__'), 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False
