"""Files of settings: sections with names and values."""

from collections import ChainMap
from collections.abc import MutableMapping
import functools
import io
import os
import re
import sys

__all__ = [
    'NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
    'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
    'MissingSectionHeaderError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation',
    'SectionProxy', 'ConverterMapping', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH',
]
if sys.version_info >= (3, 13):
    __all__ += ['MultilineContinuationError', 'UNNAMED_SECTION']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """What is wrong with settings."""

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """A section that is not there."""

    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section
        self.args = (section,)


def _place(source, lineno, kind):
    """Where something stands that is there already."""
    if source is None:
        return kind.capitalize() + ' '
    return 'While reading from %r%s: %s ' % (source, '' if lineno is None else ' [line %2d]' % lineno, kind)


class DuplicateSectionError(Error):
    """A section that is there twice."""

    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _place(source, lineno, 'section') + '%r already exists' % (section,))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """A name that is twice in a section."""

    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, _place(source, lineno, 'option') + '%r in section %r already exists' % (option, section))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """A name that is not in a section."""

    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A value whose references cannot be replaced."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A reference to what is not there."""

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, (
            'Bad value substitution: option %r in section %r contains an interpolation key %r which is not a valid option name. '
            'Raw value: %r') % (option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference that is written wrongly."""


class InterpolationDepthError(InterpolationError):
    """References in references in references."""

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, (
            'Recursion limit exceeded in value substitution: option %r in section %r contains an interpolation key which '
            'cannot be substituted in %d steps. Raw value: %r') % (option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that are no settings."""

    def __init__(self, source, *args):
        Error.__init__(self, 'Source contains parsing errors: %r' % (source,))
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        """Add a line."""
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, repr(line) if sys.version_info >= (3, 13) else line)


class MissingSectionHeaderError(ParsingError):
    """A setting before all sections."""

    _text = 'File contains no section headers.'

    def __init__(self, filename, lineno, line):
        Error.__init__(self, '%s\nfile: %r, line: %d\n%r' % (self._text, filename, lineno, line))
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MultilineContinuationError(MissingSectionHeaderError):
    """An indented line below a name without value."""

    _text = 'Key without value continued with an indented line.'


class _UnnamedSection:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()
_UNSET = object()
_default_dict = dict


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        """The value that a program sees."""
        return value

    def before_set(self, parser, section, option, value):
        """The value that is kept."""
        return value

    def before_read(self, parser, section, option, value):
        """The value that is kept of a file."""
        return value

    def before_write(self, parser, section, option, value):
        """The value that is written."""
        return value


class BasicInterpolation(Interpolation):
    """Replaces %(name)s."""

    _mark = '%'
    _pattern = re.compile(r'%\(([^)]+)\)s')
    _KEYCRE = _pattern

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        bare = self._pattern.sub('', value.replace(self._mark * 2, ''))
        if self._mark in bare:
            raise ValueError('invalid interpolation syntax in %r at position %d' % (value, bare.find(self._mark)))
        return value

    def _expand(self, parser, option, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark, found = self._mark, []
        while rest:
            plain, sign, rest = rest.partition(mark)
            found.append(plain)
            if not sign:
                break
            rest = sign + rest
            if rest[1:2] == mark:
                found.append(mark)
                rest = rest[2:]
                continue
            if rest[1:2] != self._open:
                raise InterpolationSyntaxError(option, section, self._wrong % rest)
            match = self._pattern.match(rest)
            if match is None:
                raise InterpolationSyntaxError(option, section, 'bad interpolation variable reference %r' % rest)
            path, rest = match.group(1), rest[match.end():]
            value, where, name, values_there = self._look_up(parser, option, path, section, values, raw, rest)
            if mark in value:
                value = self._expand(parser, name, value, where, values_there, depth + 1)
            found.append(value)
        return ''.join(found)

    _open = '('
    _wrong = "'%%' must be followed by '%%' or '(', found: %r"

    def _look_up(self, parser, option, path, section, values, raw, rest):
        name = parser.optionxform(path)
        try:
            return values[name], section, option, values
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(BasicInterpolation):
    """Replaces ${section:name}."""

    _mark = '$'
    _pattern = re.compile(r'\$\{([^}]+)\}')
    _KEYCRE = _pattern
    _open = '{'
    _wrong = "'$' must be followed by '$' or '{', found: %r"

    def _look_up(self, parser, option, path, section, values, raw, rest):
        parts = path.split(':')
        if len(parts) > 2:
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % rest)
        try:
            if len(parts) == 1:
                return values[parser.optionxform(path)], section, parser.optionxform(path), values
            where, name = parts[0], parser.optionxform(parts[1])
            return parser.get(where, name, raw=True), where, name, dict(parser.items(where, raw=True))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, path) from None


class RawConfigParser(MutableMapping):
    """Settings without references."""

    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        marks = '|'.join(re.escape(mark) for mark in delimiters)
        value = r'(?:\s*(?P<vi>%s)\s*(?P<value>.*))' % marks + ('?' if allow_no_value else '') + '$'
        self._optcre = re.compile(r'(?P<option>.*?)' + value)
        self.OPTCRE = self._optcre
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._allow_unnamed_section = allow_unnamed_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError("interpolation= must be None or an instance of Interpolation; got an object of type %s"
                            % type(self._interpolation))
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def defaults(self):
        """The settings of all sections."""
        return self._defaults

    def sections(self):
        """The names of the sections."""
        return list(self._sections)

    def add_section(self, section):
        """Add an empty section."""
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._new_section(section)

    def _new_section(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)
        return self._sections[section]

    def has_section(self, section):
        """Whether there is a section."""
        return section in self._sections

    def options(self, section):
        """The names in a section."""
        try:
            return list({**self._sections[section], **self._defaults})
        except KeyError:
            raise NoSectionError(section) from None

    def read(self, filenames, encoding=None):
        """Read files, if they are there; the names of those that are."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        found = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            found.append(os.fspath(name))
        return found

    def read_file(self, f, source=None):
        """Read the lines of a file."""
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        """Read the lines of a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Read sections from a dict of dicts."""
        added = set()
        for section, settings in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            for name, value in settings.items():
                name = self.optionxform(str(name))
                if value is not None:
                    value = str(value)
                if self._strict and (section, name) in added:
                    raise DuplicateOptionError(section, name, source)
                added.add((section, name))
                self.set(section, name, value)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value."""
        try:
            values = self._unify_values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as bool."""
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def items(self, section=_UNSET, raw=False, vars=None):
        """The sections; or the settings of one."""
        if section is _UNSET:
            return super().items()
        found = self._defaults.copy()
        if section in self._sections:
            found.update(self._sections[section])
        elif section != self.default_section:
            raise NoSectionError(section)
        names = list(found)
        for name, value in (vars or {}).items():
            found[self.optionxform(name)] = value
        if raw:
            return [(name, found[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, found[name], found)) for name in names]

    def popitem(self):
        """Remove a section; its name and settings."""
        for name in self.sections():
            section = self[name]
            del self[name]
            return name, section
        raise KeyError

    def optionxform(self, optionstr):
        """How names are compared: in small letters."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether a section has a name."""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def _own(self, section):
        """The dict of a section."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def set(self, section, option, value=None):
        """Set a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write all settings to a file."""
        mark = ' %s ' % self._delimiters[0] if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), mark)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), mark)

    def _write_section(self, fp, section_name, section_items, delimiter):
        if section_name is not UNNAMED_SECTION:
            fp.write('[%s]\n' % section_name)
        for name, value in section_items:
            value = self._interpolation.before_write(self, section_name, name, value)
            shown = '' if value is None and self._allow_no_value else delimiter + str(value).replace('\n', '\n\t')
            fp.write('%s%s\n' % (name, shown))
        fp.write('\n')

    def remove_option(self, section, option):
        """Remove a name; whether it was there."""
        own, option = self._own(section), self.optionxform(option)
        found = option in own
        if found:
            del own[option]
        return found

    def remove_section(self, section):
        """Remove a section; whether it was there."""
        found = section in self._sections
        if found:
            del self._sections[section]
            del self._proxies[section]
        return found

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def _clean(self, line):
        """A line without comments, and whether there were any."""
        if line.strip().startswith(self._comment_prefixes) if self._comment_prefixes else False:
            return '', True
        ends = [match.start() for prefix in self._inline_comment_prefixes
                for match in re.finditer(r'(?:^|(?<=\s))' + re.escape(prefix), line)]
        return (line[:min(ends)].strip(), True) if ends else (line.strip(), False)

    def _read(self, fp, fpname):
        try:
            self._read_lines(fp, fpname)
        finally:
            for section, own in [(self.default_section, self._defaults), *self._sections.items()]:
                for name, value in own.items():
                    if isinstance(value, list):
                        value = '\n'.join(value).rstrip()
                    own[name] = self._interpolation.before_read(self, section, name, value)

    def _read_lines(self, fp, fpname):
        added, own, section, name, indent, errors = set(), None, None, None, 0, None
        for lineno, line in enumerate(fp, 1):
            text, commented = self._clean(line)
            if not text:
                if not self._empty_lines_in_values:
                    indent = sys.maxsize
                elif not commented and own is not None and name and own[name] is not None:
                    own[name].append('')
                continue
            here = len(line) - len(line.lstrip())
            if own is not None and name and here > indent:
                if own[name] is None:
                    raise MultilineContinuationError(fpname, lineno, line)
                own[name].append(text)
                continue
            indent = here
            header = self.SECTCRE.match(text)
            if header or own is None:
                if not header and not self._allow_unnamed_section:
                    raise MissingSectionHeaderError(fpname, lineno, line)
                section, name = header.group('header') if header else UNNAMED_SECTION, None
                if section == self.default_section:
                    own = self._defaults
                elif section in self._sections:
                    if self._strict and section in added:
                        raise DuplicateSectionError(section, fpname, lineno)
                    own = self._sections[section]
                else:
                    own = self._new_section(section)
                added.add(section)
                if header:
                    continue
            match = self._optcre.match(text)
            if not match or not match.group('option'):
                if errors is None:
                    errors = ParsingError(fpname)
                errors.append(lineno, line if sys.version_info >= (3, 13) else repr(line))
                if not match:
                    continue
            name = self.optionxform(match.group('option').rstrip())
            if self._strict and (section, name) in added:
                raise DuplicateOptionError(section, name, fpname, lineno)
            added.add((section, name))
            value = match.group('value')
            own[name] = None if value is None else [value.strip()]
        if errors is not None:
            raise errors

    def _read_defaults(self, defaults):
        for name, value in defaults.items():
            self._defaults[self.optionxform(name)] = value

    def _unify_values(self, section, vars):
        own = {}
        if section in self._sections:
            own = self._sections[section]
        elif section != self.default_section:
            raise NoSectionError(section)
        given = {self.optionxform(name): value if value is None else str(value) for name, value in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def _validate_value_types(self, *, section='', option='', value=''):
        if not isinstance(section, str) and section is not UNNAMED_SECTION:
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')

    @property
    def converters(self):
        """What turns values into objects."""
        return self._converters


class ConfigParser(RawConfigParser):
    """Settings with references."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept


class SectionProxy(MutableMapping):
    """One section, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            setattr(self, 'get' + conv, functools.partial(self.get, _impl=getattr(parser, 'get' + conv)))

    def __repr__(self):
        return '<Section: {}>'.format(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        parser = self._parser
        return parser.defaults() if self._name == parser.default_section else parser.options(self._name)

    @property
    def parser(self):
        """What the section is in."""
        return self._parser

    @property
    def name(self):
        """The section's name."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """A value; the fallback if there is none."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """What turns values into objects, by name."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for name in dir(parser):
            if name.startswith('get') and len(name) > 3 and callable(getattr(parser, name)):
                self._data[name[3:]] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError('Incompatible key: %s (type: %s)' % (key, type(key)))
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        convert = functools.partial(self._parser._get_conv, conv=value)
        convert.converter = value
        setattr(self._parser, 'get' + key, convert)
        for proxy in self._parser.values():
            setattr(proxy, 'get' + key, functools.partial(proxy.get, _impl=convert))

    def __delitem__(self, key):
        del self._data[key]
        for holder in (self._parser, *self._parser.values()):
            vars(holder).pop('get' + key, None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
