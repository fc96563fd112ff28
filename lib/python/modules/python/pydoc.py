"""Documentation of objects as text: what help() prints."""

import builtins
import inspect
import re
import sys
from collections import deque

__all__ = ['help']

_VERSION = sys.version_info[:2]

# What the special methods of built-in types say of themselves, which those of a program's classes inherit.
_SPECIAL = {
    '__init__': 'Initialize self.  See help(type(self)) for accurate signature.',
    '__repr__': 'Return repr(self).', '__str__': 'Return str(self).', '__hash__': 'Return hash(self).',
    '__eq__': 'Return self==value.', '__ne__': 'Return self!=value.', '__lt__': 'Return self<value.', '__le__': 'Return self<=value.',
    '__gt__': 'Return self>value.', '__ge__': 'Return self>=value.', '__format__': 'Default object formatter.',
    '__getattribute__': 'Return getattr(self, name).', '__setattr__': 'Implement setattr(self, name, value).',
    '__delattr__': 'Implement delattr(self, name).', '__sizeof__': 'Size of object in memory, in bytes.',
    '__dir__': 'Default dir() implementation.', '__reduce__': 'Helper for pickle.', '__reduce_ex__': 'Helper for pickle.',
    '__dict__': 'dictionary for instance variables', '__weakref__': 'list of weak references to the object',
}
if _VERSION < (3, 11):
    _SPECIAL['__dict__'] += ' (if defined)'
    _SPECIAL['__weakref__'] += ' (if defined)'
if _VERSION >= (3, 13):
    _SPECIAL['__format__'] = 'Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.'


def _own_doc(obj):
    if inspect.ismodule(obj):
        return vars(obj).get('__doc__')
    try:
        doc = object.__getattribute__(obj, '__doc__')
    except AttributeError:
        return None
    if doc is not None and obj is not type:
        if not isinstance(obj, type) and getattr(type(obj), '__doc__', None) is doc:
            return None
        if not isinstance(doc, str):
            return None
    return doc


def _owner(func):
    owner = sys.modules.get(func.__module__)
    for part in func.__qualname__.split('.')[:-1]:
        owner = getattr(owner, part, None)
    return owner if isinstance(owner, type) else None


def _inherited_doc(obj):
    """The documentation of the method that this one overrides."""
    if inspect.ismethod(obj):
        name = obj.__func__.__name__
        cls = obj.__self__ if isinstance(obj.__self__, type) else type(obj.__self__)
    elif inspect.isfunction(obj):
        name, cls = obj.__name__, _owner(obj)
    elif isinstance(obj, property):
        name = getattr(obj.fget, '__name__', None)
        cls = _owner(obj.fget) if inspect.isfunction(obj.fget) else None
    elif inspect.ismethoddescriptor(obj) or inspect.isdatadescriptor(obj):
        name, cls = obj.__name__, obj.__objclass__
    else:
        return None
    for base in cls.__mro__ if cls is not None else ():
        found = base.__dict__.get(name)
        if found is not None:
            doc = _own_doc(getattr(found, '__func__', found))
            if doc is not None:
                return doc
            if base is object:
                return _SPECIAL.get(name)
    return None


def _getdoc(obj):
    doc = _own_doc(obj)
    if doc is None:
        try:
            doc = _inherited_doc(obj)
        except (AttributeError, TypeError):
            return None
    if doc is None and type(obj).__name__ == 'getset_descriptor':
        doc = _SPECIAL.get(obj.__name__)
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(obj):
    """The documentation of an object, or the comment in front of it."""
    text = _getdoc(obj) or inspect.getcomments(obj)
    return text and re.sub('^ *\n', '', text.rstrip()) or ''


def splitdoc(doc):
    """The first line of a documentation and the rest."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def classname(cls, modname):
    """The name of a class, with its module unless that is `modname`."""
    return cls.__name__ if cls.__module__ == modname else f'{cls.__module__}.{cls.__name__}'


def visiblename(name, all=None, obj=None):
    """Whether a name is to be shown."""
    if name in {'__author__', '__builtins__', '__cached__', '__credits__', '__date__', '__doc__', '__docformat__', '__file__', '__loader__',
                '__module__', '__name__', '__package__', '__path__', '__qualname__', '__slots__', '__spec__', '__version__',
                '__static_attributes__', '__firstlineno__', '__annotate_func__', '__annotations_cache__'}:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    return name in all if all is not None else not name.startswith('_')


def classify_class_attrs(cls):
    """The attributes of a class, with the kinds under which they are shown."""
    found = []
    for name, kind, home, value in inspect.classify_class_attrs(cls):
        if inspect.isdatadescriptor(value):
            kind = 'data descriptor'
            if isinstance(value, property) and value.fset is None:
                kind = 'readonly property'
        found.append((name, kind, home, value))
    return found


def sort_attributes(attrs, cls):
    """Sorts them by name, the fields of a named tuple first in their order."""
    fields = getattr(cls, '_fields', [])
    order = {name: i - len(fields) for i, name in enumerate(fields)} if isinstance(fields, (list, tuple)) else {}
    attrs.sort(key=lambda t: (order.get(t[0], 0), t[0]))


def describe(thing):
    """What an object is, in a few words."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isgetsetdescriptor(thing) or inspect.ismemberdescriptor(thing):
        kind = 'getset' if inspect.isgetsetdescriptor(thing) else 'member'
        return f'{kind} descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    if inspect.ismethodwrapper(thing) if _VERSION >= (3, 11) else False:
        return 'method wrapper ' + thing.__name__
    if inspect.ismethoddescriptor(thing) and hasattr(thing, '__name__'):
        return 'method descriptor ' + thing.__name__
    return type(thing).__name__


def _split(items, test):
    yes, no = [], []
    for item in items:
        (yes if test(item) else no).append(item)
    return yes, no


class TextDoc:
    """Writes the documentation of objects as plain text."""

    def indent(self, text, prefix='    '):
        """Puts something in front of each line."""
        if not text:
            return ''
        if _VERSION >= (3, 12):
            return '\n'.join((prefix + line).rstrip() for line in text.split('\n'))
        lines = [prefix + line for line in text.split('\n')]
        lines[-1] = lines[-1].rstrip()
        return '\n'.join(lines)

    def document(self, obj, name=None, *args):
        """The documentation of whatever it is."""
        if inspect.ismodule(obj):
            return self.docmodule(obj)
        if inspect.isclass(obj):
            return self.docclass(obj, name, *args)
        if inspect.isroutine(obj):
            return self.docroutine(obj, name, *args)
        if inspect.isdatadescriptor(obj):
            return self.docdata(obj, name or getattr(obj, '__name__', None) if _VERSION >= (3, 13) else name)
        return self.docother(obj, name)

    def section(self, title, contents):
        """A part of a module's documentation."""
        return title + '\n' + self.indent(contents).rstrip() + '\n\n'

    def _class_tree(self, classes, modname):
        children, roots = {}, []
        for cls in classes:
            for base in cls.__bases__:
                children.setdefault(base, []).append(cls)
        roots = [base for base in children if base not in classes]
        lines = []

        def show(cls, depth):
            line = '    ' * depth + classname(cls, modname)
            bases = [base for base in cls.__bases__ if base is not object]
            if cls in classes and bases and depth:
                line += '(' + ', '.join(classname(base, modname) for base in cls.__bases__) + ')'
            lines.append(line)
            for child in sorted(children.get(cls, ()), key=lambda c: (c.__module__, c.__name__)):
                show(child, depth + 1)
        for root in sorted(roots, key=lambda c: (c.__module__, c.__name__)):
            show(root, 0)
        return '\n'.join(lines)

    def docmodule(self, obj):
        """A module: its classes, functions and data."""
        name = obj.__name__
        synopsis, description = splitdoc(getdoc(obj))
        result = self.section('NAME', name + (synopsis and ' - ' + synopsis))
        if description:
            result += self.section('DESCRIPTION', description)
        all = getattr(obj, '__all__', None)
        classes, functions, data = [], [], []
        for key, value in inspect.getmembers(obj):
            if not visiblename(key, all, obj):
                continue
            if inspect.isclass(value):
                if all is not None or (inspect.getmodule(value) or obj) is obj:
                    classes.append((key, value))
            elif inspect.isroutine(value):
                if all is not None or inspect.isbuiltin(value) or inspect.getmodule(value) is obj:
                    functions.append((key, value))
            elif not inspect.ismodule(value):
                data.append((key, value))
        if classes:
            parts = [self._class_tree([cls for _, cls in classes], name) + '\n']
            parts += [self.document(value, key, name) for key, value in classes]
            result += self.section('CLASSES', '\n'.join(parts))
        if functions:
            result += self.section('FUNCTIONS', '\n'.join(self.document(value, key, name) for key, value in functions))
        if data:
            result += self.section('DATA', '\n'.join(self.docother(value, key, name, 70) for key, value in data))
        for title, attribute in ('VERSION', '__version__'), ('DATE', '__date__'), ('AUTHOR', '__author__'), ('CREDITS', '__credits__'):
            if hasattr(obj, attribute):
                result += self.section(title, str(getattr(obj, attribute)))
        return result + self.section('FILE', getattr(obj, '__file__', None) or '(built-in)')

    def docclass(self, obj, name=None, mod=None, *ignored):
        """A class: its own attributes, then those of each base."""
        realname = obj.__name__
        name = name or realname
        modname = obj.__module__
        title = 'class ' + realname if name == realname else f'{name} = class {realname}'
        if obj.__bases__:
            title += f'({", ".join(classname(base, modname) for base in obj.__bases__)})'
        contents = []
        push = contents.append
        try:
            signature = str(inspect.signature(obj))
        except (ValueError, TypeError):
            signature = ''
        if signature and signature != '()':
            push(name + signature + '\n')
        doc = getdoc(obj)
        if doc:
            push(doc + '\n')
        mro = deque(inspect.getmro(obj))
        if len(mro) > 2:
            push('Method resolution order:')
            for base in mro:
                push('    ' + classname(base, modname))
            push('')
        self._attributes(obj, modname, mod, mro, push)
        text = '\n'.join(contents)
        return title + '\n' + (self.indent(text.rstrip(), ' |  ') + '\n' if text else '')

    def _attributes(self, obj, modname, mod, mro, push):
        ruled = False

        def head(message):
            nonlocal ruled
            if ruled:
                push('-' * 70)
            ruled = True
            push(message + ':\n')

        def value_of(name, home):
            try:
                return getattr(obj, name)
            except Exception:
                return home.__dict__[name]

        attrs = [(name, kind, home, value) for name, kind, home, value in classify_class_attrs(obj) if visiblename(name, obj=obj)]
        while attrs:
            current = mro.popleft() if mro else attrs[0][2]
            attrs, inherited = _split(attrs, lambda t: t[2] is current)
            if obj is not object and current is object:
                attrs = inherited
                continue
            tag = 'defined here' if current is obj else f'inherited from {classname(current, modname)}'
            sort_attributes(attrs, obj)
            for title, wanted in ('Methods', 'method'), ('Class methods', 'class method'), ('Static methods', 'static method'):
                chosen, attrs = _split(attrs, lambda t: t[1] == wanted)
                if chosen:
                    head(f'{title} {tag}')
                for name, _, home, _ in chosen:
                    push(self.document(value_of(name, home), name, mod, obj, home))
            for title, wanted in ('Readonly properties', 'readonly property'), ('Data descriptors', 'data descriptor'):
                chosen, attrs = _split(attrs, lambda t: t[1] == wanted)
                if chosen:
                    head(f'{title} {tag}')
                for name, _, _, value in chosen:
                    push(self.docdata(value, name))
            if attrs:
                head(f'Data and other attributes {tag}')
            for name, _, home, value in attrs:
                doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else None
                push(self.docother(value_of(name, home), name, mod, 70, doc) + '\n')
            attrs = inherited

    def docroutine(self, obj, name=None, mod=None, cls=None, home=None):
        """A function or method: its signature and documentation."""
        realname = getattr(obj, '__name__', None) or name or ''
        name = name or realname
        note = ''
        skips_doc = False
        func = obj
        if inspect.ismethod(obj):
            owner = obj.__self__
            if cls is None or (isinstance(owner, type) and owner is not cls and cls is not None):
                if isinstance(owner, type):
                    note = f' class method of {classname(owner, mod)}'
                else:
                    note = f' method of {classname(type(owner), mod)} instance'
            elif _VERSION < (3, 13) and isinstance(owner, type):
                note = f' from {classname(type(owner), mod)}'
            func = obj.__func__
        kind = 'async ' if inspect.iscoroutinefunction(obj) or inspect.isasyncgenfunction(obj) else ''
        if name == realname:
            title = realname
        else:
            if cls is not None and inspect.getattr_static(cls, realname, []) is func:
                skips_doc = True
            title = f'{name} = {realname}'
            if _VERSION >= (3, 13) and home is not None and getattr(func, '__module__', None) not in (None, cls.__module__):
                note = f' from {func.__module__}'
        try:
            argspec = str(inspect.signature(obj))
        except (ValueError, TypeError):
            argspec = ''
        if argspec and realname == '<lambda>':
            title = f'{name} lambda '
            argspec = argspec[1:-1]
        line = kind + title + (argspec or '(...)') + note
        doc = '' if skips_doc else getdoc(obj)
        return line + '\n' + (self.indent(doc).rstrip() + '\n' if doc else '')

    def docdata(self, obj, name=None, *ignored):
        """A data descriptor."""
        doc = getdoc(obj)
        return (name + '\n' if name else '') + (self.indent(doc) + '\n' if doc else '')

    docproperty = docdata

    def docother(self, obj, name=None, mod=None, maxlen=None, doc=None):
        """A value, shortened to a line."""
        text = repr(obj)
        start = name + ' = ' if name else ''
        if maxlen and len(start) + len(text) > maxlen:
            text = text[:maxlen - len(start) - len(text)] + '...'
        doc = doc or (getdoc(obj) if not isinstance(obj, (int, str, float, tuple, list, dict, set, type(None))) else '')
        return start + text + ('\n' + self.indent(str(doc)) + '\n' if doc else '')


text = plaintext = TextDoc()


def locate(path):
    """The object that a dotted name stands for, or None."""
    parts = [part for part in path.split('.') if part]
    module, used = None, 0
    for n in range(1, len(parts) + 1):
        try:
            module = __import__('.'.join(parts[:n]), fromlist=['_'])
        except ImportError:
            break
        used = n
    found = module if module is not None else builtins
    for part in parts[used:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing):
    """An object and its name; a string names it."""
    if isinstance(thing, str):
        found = locate(thing)
        if found is None:
            raise ImportError(f'No Python documentation found for {thing!r}.\nUse help() to get the interactive help utility.\n'
                              'Use help(str) for help on the str class.')
        return found, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The documentation of an object, under a title."""
    renderer = renderer or text
    obj, name = resolve(thing)
    what = describe(obj)
    module = inspect.getmodule(obj)
    if name and '.' in name:
        what += ' in ' + name[:name.rfind('.')]
    elif module and module is not obj:
        what += ' in module ' + module.__name__
    shows_itself = (inspect.ismodule(obj) or inspect.isclass(obj) or inspect.isroutine(obj) or inspect.isdatadescriptor(obj)
                    or _getdoc(obj))
    if not shows_itself:
        obj = type(obj)
        name = None
        what += ' object'
    return title % what + '\n\n' + renderer.document(obj, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Writes the documentation of an object."""
    try:
        written = render_doc(thing, title)
    except ImportError as error:
        written = str(error) + '\n'
    (output or sys.stdout).write(written)


class Helper:
    """What help() is."""

    def __repr__(self):
        return '<pydoc.Helper instance>'

    def __call__(self, request=None):
        self.help(request)

    def help(self, request):
        """Writes the documentation of an object or of what a string names."""
        doc(request, 'Help on %s:')
        sys.stdout.write('\n')


help = Helper()
