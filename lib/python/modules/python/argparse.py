"""Parsers of command lines, with their usage and help texts."""

import os as _os
import re as _re
import sys as _sys

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
    'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
    'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'


class _AttributeHolder:
    """Something whose repr shows its attributes."""

    def __repr__(self):
        shown = [repr(arg) for arg in self._get_args()]
        others = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                shown.append('%s=%r' % (name, value))
            else:
                others[name] = value
        if others:
            shown.append('**%r' % (others,))
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


def _copy_items(items):
    """A copy of what an action appends to."""
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy
    return copy.copy(items)


class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section
        self._whitespace_matcher = _re.compile(r'\s+', _re.ASCII)
        self._long_break_matcher = _re.compile(r'\n\n\n+')

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, 'Indent decreased below 0.'
        self._level -= 1

    class _Section:
        """A heading and what is below it."""

        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            """The text of the section, empty if nothing is in it."""
            formatter, nested = self.formatter, self.parent is not None
            if nested:
                formatter._indent()
            body = formatter._join_parts([make(*args) for make, args in self.items])
            if nested:
                formatter._dedent()
            if not body:
                return ''
            heading = ''
            if self.heading is not None and self.heading is not SUPPRESS:
                heading = '%s%s:\n' % (' ' * formatter._current_indent, self.heading)
            return formatter._join_parts(['\n', heading, body, '\n'])

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        """Open a section inside the present one."""
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        """Go back to the section around the present one."""
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        """Add a paragraph."""
        if text is not None and text is not SUPPRESS:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        """Add the usage line."""
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        """Add the lines about one argument."""
        if action.help is SUPPRESS:
            return
        describe = self._format_action_invocation
        lengths = [len(describe(action)) + self._current_indent]
        for inner in self._iter_indented_subactions(action):
            lengths.append(len(describe(inner)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        """Add the lines about several arguments."""
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """The whole text."""
        text = self._root_section.format_help()
        if text:
            text = self._long_break_matcher.sub('\n\n', text).strip('\n') + '\n'
        return text

    def _join_parts(self, part_strings):
        return ''.join(part for part in part_strings if part and part is not SUPPRESS)

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = '%s' % self._prog
        else:
            prog = '%s' % self._prog
            options = [a for a in actions if a.option_strings]
            arguments = [a for a in actions if not a.option_strings]
            ordered = options + arguments
            shown = self._format_actions_usage(ordered, groups)
            usage = prog + ' ' + shown if prog and shown else prog or shown
            room = self._width - self._current_indent
            if len(prefix) + len(usage) > room:
                parts, split = self._get_actions_usage_parts_with_split(ordered, groups, len(options))
                usage = '\n'.join(self._wrap_usage(prog, parts[:split], parts[split:], prefix, room))
        return '%s%s\n\n' % (prefix, usage)

    def _wrap_usage(self, prog, options, arguments, prefix, room):
        """The usage in lines: options and positional arguments do not share one."""
        def fill(parts, indent, used, first_bare=False):
            lines, line = [], []
            for part in parts:
                if line and used + 1 + len(part) > room:
                    lines.append(line)
                    line, used = [], len(indent) - 1
                line.append(part)
                used += 1 + len(part)
            if line:
                lines.append(line)
            texts = [indent + ' '.join(words) for words in lines]
            if first_bare:
                texts[0] = texts[0][len(indent):]
            return texts

        start = len(prefix) + len(prog)
        if start <= 0.75 * room:
            indent = ' ' * (start + 1)
            if options:
                return fill([prog] + options, indent, len(prefix) - 1, True) + fill(arguments, indent, len(indent) - 1)
            if arguments:
                return fill([prog] + arguments, indent, len(prefix) - 1, True)
            return [prog]
        indent = ' ' * len(prefix)
        lines = fill(options + arguments, indent, len(indent) - 1)
        if len(lines) > 1:
            lines = fill(options, indent, len(indent) - 1) + fill(arguments, indent, len(indent) - 1)
        return [prog] + lines

    def _format_actions_usage(self, actions, groups):
        return ' '.join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        return self._get_actions_usage_parts_with_split(actions, groups)[0]

    def _get_actions_usage_parts_with_split(self, actions, groups, opt_count=None):
        """What the usage says of each action, and how many of these parts are about options."""
        together, grouped = {}, set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError('empty group %s' % (group,))
            if members[0] not in actions or all(a.help is SUPPRESS for a in members):
                continue
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members:
                grouped.update(members)
                together[start, start + len(members)] = group
        parts = [self._usage_part(action, action in grouped) for action in actions]
        separated = set()
        for start, end in sorted(together, reverse=True):
            group = together[start, end]
            shown = [part for part in parts[start:end] if part is not None]
            if not group.required:
                before, after = '[', ']'
            else:
                before, after = ('(', ')') if len(shown) > 1 else ('', '')
            shown[0] = before + shown[0]
            shown[-1] += after
            for i, part in enumerate(shown[:-1], start):
                if i not in separated:
                    separated.add(i)
                    parts[i] = part + ' |'
            last = start + len(shown) - 1
            parts[last] = shown[-1]
            parts[last + 1:end] = [None] * (end - last - 1)
        split = None if opt_count is None else sum(part is not None for part in parts[:opt_count])
        return [part for part in parts if part is not None], split

    def _usage_part(self, action, in_group):
        """What the usage says of an action; None if nothing."""
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if in_group and part[0] == '[' and part[-1] == ']' else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            metavar = self._get_default_metavar_for_optional(action)
            part = '%s %s' % (action.option_strings[0], self._format_args(action, metavar))
        return part if action.required or in_group else '[%s]' % part

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        room = max(self._width - self._current_indent, 11)
        return self._fill_text(text, room, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        room = max(self._width - position, 11)
        header_room = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        margin = ' ' * self._current_indent
        first_indent = position
        if action.help and len(header) <= header_room:
            parts = [margin + header.ljust(header_room) + '  ']
            first_indent = 0
        else:
            parts = [margin + header + '\n']
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, room)
                parts.append(' ' * first_indent + lines[0] + '\n')
                parts.extend(' ' * position + line + '\n' for line in lines[1:])
        elif not parts[0].endswith('\n'):
            parts.append('\n')
        for inner in self._iter_indented_subactions(action):
            parts.append(self._format_action(inner))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            metavar = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, metavar)(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        if _sys.version_info < (3, 13):
            return ', '.join('%s %s' % (option, args) for option in action.option_strings)
        return ', '.join(action.option_strings) + ' ' + args

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{%s}' % ','.join(map(str, action.choices))
        else:
            shown = default_metavar
        return lambda count: shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default_metavar):
        metavars = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavars(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavars(1)
        if nargs == ZERO_OR_MORE:
            names = metavars(1)
            return ('[%s [%s ...]]' if len(names) == 2 else '[%s ...]') % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavars(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavars(1)
        if nargs == SUPPRESS:
            return ''
        try:
            places = ['%s' for _ in range(nargs)]
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(places) % metavars(nargs)

    def _expand_help(self, action):
        values = {name: value for name, value in dict(vars(action), prog=self._prog).items() if value is not SUPPRESS}
        for name, value in values.items():
            if hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        inner = getattr(action, '_get_subactions', None)
        if inner is not None:
            self._indent()
            yield from inner()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(self._whitespace_matcher.sub(' ', text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        text = self._whitespace_matcher.sub(' ', text).strip()
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Says what the defaults are."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' in text or action.default is SUPPRESS:
            return text
        if action.required and _sys.version_info >= (3, 13):
            return text
        if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names arguments after their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


def _get_action_name(argument):
    """How errors name an argument."""
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    metavar = argument.metavar
    if metavar not in (None, SUPPRESS):
        if not isinstance(metavar, tuple):
            return metavar
        if argument.nargs == ONE_OR_MORE or argument.nargs == ZERO_OR_MORE and len(metavar) == 2:
            return '%s[, %s]' % metavar
        return ', '.join(metavar)
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    return '{%s}' % ','.join(map(str, argument.choices)) if argument.choices else None


class ArgumentError(Exception):
    """An argument that is wrong."""

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return '%s' % (self.message,)
        return 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """What a function given as a type raises with a message of its own."""


class Action(_AttributeHolder):
    """What is done with an argument."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        if _sys.version_info >= (3, 13):
            self.deprecated = deprecated

    def _get_kwargs(self):
        names = ['option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices']
        if _sys.version_info >= (3, 11):
            names.append('required')
        names += ['help', 'metavar']
        if _sys.version_info >= (3, 13):
            names.append('deprecated')
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        """How the usage writes the option."""
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class BooleanOptionalAction(Action):
    """An option with a form that begins with --no-."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith('--'):
                names.append('--no-' + option[2:])
        if _sys.version_info < (3, 11) and help is not None and default is not None and default is not SUPPRESS:
            help += ' (default: %(default)s)'
        super().__init__(names, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError(self._nothing)
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    _nothing = ('nargs for store actions must be != 0; if you have nothing to store, actions such as store '
                'true or store const may be more appropriate')

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


class _AppendAction(_StoreAction):
    _nothing = ('nargs for append actions must be != 0; if arg strings are not supplying the value to append, '
                'the append const action may be more appropriate')

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, 1 if count is None else count + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _ChoicesPseudoAction(Action):
        def __init__(self, name, aliases, help):
            metavar = name + ' (%s)' % ', '.join(aliases) if aliases else name
            super().__init__([], name, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        """A new parser for what follows the name of a command."""
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = kwargs.pop('aliases', ())
        if _sys.version_info >= (3, 11):
            if name in self._name_parser_map:
                raise ArgumentError(self, 'conflicting subparser: %s' % name)
            for alias in aliases:
                if alias in self._name_parser_map:
                    raise ArgumentError(self, 'conflicting subparser alias: %s' % alias)
        if 'help' in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        if deprecated:
            self._deprecated.update([name, *aliases])
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            subparser = self._name_parser_map[name]
        except KeyError:
            known = ', '.join(self._name_parser_map)
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (name, known))
        if name in self._deprecated:
            parser._warning("command '%s' is deprecated" % name)
        found, rest = subparser.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if rest:
            if not hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
                setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(rest)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class FileType:
    """Opens the file that an argument names."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                return _sys.stdin.buffer if 'b' in self._mode else _sys.stdin
            if any(c in self._mode for c in 'wax'):
                return _sys.stdout.buffer if 'b' in self._mode else _sys.stdout
            raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError("can't open '%s': %s" % (string, error))

    def __repr__(self):
        named = [('encoding', self._encoding), ('errors', self._errors)]
        shown = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        shown += ['%s=%r' % (name, value) for name, value in named if value is not None]
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))


class Namespace(_AttributeHolder):
    """What the arguments were, as attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


class _ActionsContainer:
    """Something that arguments are added to."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        super().__init__()
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, action in _ACTIONS.items():
            self.register('action', name, action)
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(r'-\d+$|-\d*\.\d+$')
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        """Give an action or a type a name."""
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        """Set the values of attributes that no argument sets."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The value of an attribute that no argument sets."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        """Add an argument: a name, or options."""
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                _misuse('dest supplied twice for positional argument', ', did you mean metavar?')
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        make = self._pop_action_class(kwargs)
        if not callable(make):
            raise ValueError(('unknown action %r' if _sys.version_info >= (3, 14) else 'unknown action "%s"') % (make,))
        action = make(**kwargs)
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            _misuse('%r is not callable' % (convert,))
        if convert is FileType:
            _misuse('%r is a FileType class object, instance of it must be passed' % (convert,))
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs')
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        """Add a section of the help for arguments."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """Add a group of which one argument may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if self._negative_number_matcher.match(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Take over what a parent has."""
        titled = {}
        for group in self._action_groups:
            if group.title in titled:
                raise ValueError('cannot merge actions - two groups are named %r' % group.title)
            titled[group.title] = group
        place = {}
        for group in container._action_groups:
            if group.title not in titled:
                titled[group.title] = self.add_argument_group(
                    title=group.title, description=group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                place[action] = titled[group.title]
        for group in container._mutually_exclusive_groups:
            around = self if group._container is container else titled[group._container.title]
            copy = around.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                place[action] = copy
        for action in container._actions:
            place.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        if kwargs.get('nargs') not in [OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0]:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError('invalid option string %r: must start with a character %r' % (option, self.prefix_chars))
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [option for option in args if len(option) > 1 and option[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                _misuse('dest= is required for options like %r' % args[-1])
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop('action', default)
        return self._registry_get('action', action, action)

    def _get_handler(self):
        try:
            return getattr(self, '_handle_conflict_%s' % self.conflict_handler)
        except AttributeError:
            raise ValueError('invalid conflict_resolution value: %r' % self.conflict_handler)

    def _check_conflict(self, action):
        known = self._option_string_actions
        conflicts = [(option, known[option]) for option in action.option_strings if option in known]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        plural = '' if len(conflicting_actions) == 1 else 's'
        names = ', '.join(option for option, _ in conflicting_actions)
        raise ArgumentError(action, 'conflicting option string%s: %s' % (plural, names))

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option, other in conflicting_actions:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        for name in ('conflict_handler', 'prefix_chars', 'argument_default'):
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for shared in ('_registries', '_actions', '_option_string_actions', '_defaults', '_has_negative_number_optionals',
                       '_mutually_exclusive_groups'):
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        _no_nesting('argument groups')
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, *args, **kwargs):
        _no_nesting('mutually exclusive groups')
        return super().add_mutually_exclusive_group(*args, **kwargs)


def _misuse(text, advice=''):
    """Raise what says that an argument is described wrongly: a TypeError from 3.14."""
    if _sys.version_info >= (3, 14):
        raise TypeError(text + advice)
    raise ValueError(text)


def _no_nesting(what):
    """Groups in groups: a warning from 3.11, an error from 3.14."""
    if _sys.version_info >= (3, 14):
        raise ValueError('%s cannot be nested' % what)
    if _sys.version_info >= (3, 11):
        import warnings
        warnings.warn('Nesting %s is deprecated.' % what, DeprecationWarning, stacklevel=3)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """A parser of command lines."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True, **newer):
        if newer and (_sys.version_info < (3, 14) or newer.keys() - {'suggest_on_error', 'color'}):
            wrong = next(iter(newer.keys() - ({'suggest_on_error', 'color'} if _sys.version_info >= (3, 14) else set())))
            raise TypeError("ArgumentParser.__init__() got an unexpected keyword argument '%s'" % wrong)
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._suggest = newer.get('suggest_on_error', False)
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None

        def identity(string):
            return string
        self.register('type', None, identity)
        prefix = '-' if '-' in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ['prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help']
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        """An argument that is the name of a command, with a parser for each."""
        if self._subparsers is not None:
            text = 'cannot have multiple subparser arguments'
            if _sys.version_info < (3, 13):
                self.error(text)
            raise ArgumentError(None, text) if _sys.version_info < (3, 14) else ValueError(text)
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', 'subcommands')
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, 'parsers')(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        """The namespace that the arguments make; all have to be known."""
        return self._all_known(*self.parse_known_args(args, namespace))

    def _all_known(self, namespace, rest):
        if rest:
            text = 'unrecognized arguments: %s' % ' '.join(rest)
            if not self.exit_on_error and _sys.version_info >= (3, 13):
                raise ArgumentError(None, text)
            self.error(text)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """The namespace, and the arguments that are not known."""
        return self._parse_known_args2(args, namespace, False)

    def _parse_known_args2(self, args, namespace, intermixed):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, args = self._parse_known_args(args, namespace, intermixed)
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def _parse_known_args(self, arg_strings, namespace, intermixed=False):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        parse = _Parse(self, arg_strings, namespace)
        extras = parse.run(intermixed)
        parse.check()
        return namespace, extras

    def _read_args_from_files(self, arg_strings):
        found = []
        for arg in arg_strings:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                found.append(arg)
                continue
            try:
                with open(arg[1:], encoding='utf-8') as file:
                    inside = [each for line in file.read().splitlines() for each in self.convert_arg_line_to_args(line)]
                found.extend(self._read_args_from_files(inside))
            except OSError as error:
                raise ArgumentError(None, str(error))
        return found

    def convert_arg_line_to_args(self, arg_line):
        """The arguments in a line of a file."""
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        match = _re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is not None:
            return len(match.group(1))
        nargs = action.nargs
        if nargs is None:
            text = 'expected one argument'
        elif nargs == OPTIONAL:
            text = 'expected at most one argument'
        elif nargs == ONE_OR_MORE:
            text = 'expected at least one argument'
        else:
            text = 'expected %s argument%s' % (nargs, '' if nargs == 1 else 's')
        raise ArgumentError(action, text)

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many arguments each of the first actions takes."""
        for count in range(len(actions), 0, -1):
            match = _re.match(''.join(map(self._get_nargs_pattern, actions[:count])), arg_strings_pattern)
            if match is None:
                continue
            lengths = [len(taken) for taken in match.groups()]
            if arg_strings_pattern[match.end():match.end() + 1] == 'O' and _sys.version_info >= (3, 13):
                while lengths and not lengths[-1]:
                    lengths.pop()
            return lengths
        return []

    def _parse_optional(self, arg_string):
        """The options that an argument may be, each with its value; None if it is no option."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if arg_string in known:
            return [(known[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        option, equals, value = arg_string.partition('=')
        if equals and option in known:
            return [(known[option], option, equals, value)]
        candidates = self._get_option_tuples(arg_string)
        if candidates:
            return candidates
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        return None if ' ' in arg_string else [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        chars, known = self.prefix_chars, self._option_string_actions
        prefix, equals, value = option_string.partition('=')
        if not equals:
            equals = value = None
        if option_string[1] in chars:
            if not self.allow_abbrev:
                return []
            return [(action, name, equals, value) for name, action in known.items() if name.startswith(prefix)]
        found = []
        for name, action in known.items():
            if name == option_string[:2]:
                found.append((action, name, '', option_string[2:]))
            elif self.allow_abbrev and name.startswith(prefix):
                found.append((action, name, equals, value))
        return found

    def _get_nargs_pattern(self, action):
        nargs, option = action.nargs, action.option_strings
        patterns = {
            None: ('([A])', '(-*A-*)'), OPTIONAL: ('(A?)', '(-*A?-*)'), ZERO_OR_MORE: ('(A*)', '(-*[A-]*)'),
            ONE_OR_MORE: ('(A+)', '(-*A[A-]*)'), REMAINDER: ('([AO]*)', '(.*)'), PARSER: ('(A[AO]*)', '(-*A[-AO]*)'),
            SUPPRESS: ('()', '(-*)'),
        }
        if nargs in patterns:
            return patterns[nargs][0 if option else 1]
        return ('([AO]{%d})' if option else '((?:-*A){%d}-*)') % nargs

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args(); positional arguments may be between options."""
        return self._all_known(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """As parse_known_args(); positional arguments may be between options."""
        for action in self._get_positional_actions():
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError('parse_intermixed_args: positional arg with nargs=%s' % action.nargs)
        return self._parse_known_args2(args, namespace, True)

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return arg_strings
            if _sys.version_info >= (3, 13):
                self._check_value(action, action.default)
            return action.default
        if nargs == SUPPRESS:
            return SUPPRESS
        if len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
            return value
        values = [self._get_value(action, each) for each in arg_strings]
        checked = [] if nargs == REMAINDER else values[:1] if nargs == PARSER else values
        for each in checked:
            self._check_value(action, each)
        return values

    def _get_value(self, action, arg_string):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, '%r is not callable' % convert)
        try:
            return convert(arg_string)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, arg_string))

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        new = _sys.version_info >= (3, 13)
        if new and isinstance(choices, str):
            choices = iter(choices)
        if value in choices:
            return
        listed = ', '.join(repr(str(choice)) if new else repr(choice) for choice in action.choices)
        shown = str(value) if new else value
        closest = []
        if self._suggest and isinstance(value, str) and all(isinstance(choice, str) for choice in action.choices):
            import difflib
            closest = difflib.get_close_matches(value, action.choices, 1)
        hint = ', maybe you meant %r?' % closest[0] if closest else ''
        raise ArgumentError(action, 'invalid choice: %r%s (choose from %s)' % (shown, hint, listed))

    def format_usage(self):
        """The usage line."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The help text."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        """Write the usage line."""
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Write the help text."""
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            try:
                (file or _sys.stderr).write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Write the usage line and what is wrong, and end the program."""
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))

    def _warning(self, message):
        self._print_message('%s: warning: %s\n' % (self.prog, message), _sys.stderr)


class _Parse:
    """One walk over the arguments."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for i, action in enumerate(members):
                self.conflicts.setdefault(action, []).extend(members[:i] + members[i + 1:])
        self.options = {}
        self.pattern = ''
        for i, arg in enumerate(args):
            if arg == '--':
                self.pattern += '-' + 'A' * (len(args) - i - 1)
                break
            candidates = parser._parse_optional(arg)
            if candidates is not None:
                self.options[i] = candidates
            self.pattern += 'A' if candidates is None else 'O'
        self.seen = set()
        self.given = set()
        self.warned = set()
        self.extras = []
        self.extras_pattern = ''
        self.positionals = parser._get_positional_actions()

    def run(self, intermixed):
        """Take all actions; what is left over."""
        start, last = 0, max(self.options, default=-1)
        while start <= last:
            following = next(i for i in range(start, last + 1) if i in self.options)
            if not intermixed and start != following:
                stop = self.take_positionals(start)
                if stop > start:
                    start = stop
                    continue
            if start not in self.options:
                self.leave(self.args[start:following], self.pattern[start:following])
                start = following
            start = self.take_option(start)
        if not intermixed:
            stop = self.take_positionals(start)
            return self.extras + self.args[stop:]
        self.leave(self.args[start:], self.pattern[start:])
        pairs = list(zip(self.extras, self.extras_pattern))
        self.args = [arg for arg, kind in pairs if kind != 'O']
        self.pattern = self.extras_pattern.replace('O', '')
        stop = self.take_positionals(0)
        rest = []
        for arg, kind in pairs:
            if stop and kind != 'O':
                stop -= 1
            else:
                rest.append(arg)
        return rest

    def leave(self, args, pattern):
        """Keep arguments that nothing takes."""
        self.extras.extend(args)
        self.extras_pattern += pattern

    def take(self, action, strings, option=None):
        """Convert the strings and call the action."""
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if action.option_strings or strings:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, 'not allowed with argument %s' % _get_action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def take_option(self, start):
        """Take the option at a place, and those that are written together with it; the place behind."""
        candidates = self.options[start]
        if len(candidates) > 1:
            names = ', '.join(name for _, name, _, _ in candidates)
            raise ArgumentError(None, 'ambiguous option: %s could match %s' % (self.args[start], names))
        action, option, equals, value = candidates[0]
        parser, taken = self.parser, []
        if action is None:
            self.leave([self.args[start]], 'O')
            return start + 1
        while value is not None:
            count = parser._match_argument(action, 'A')
            if count == 1:
                taken.append((action, [value], option))
                break
            if count or option[1] in parser.prefix_chars or value == '' or equals or value[0] in parser.prefix_chars:
                raise ArgumentError(action, 'ignored explicit argument %r' % value)
            taken.append((action, [], option))
            option = option[0] + value[0]
            if option not in parser._option_string_actions:
                self.leave([option[0] + value], 'O')
                break
            action = parser._option_string_actions[option]
            value = value[1:]
            equals = ''
            if not value:
                value = None
            elif value[0] == '=':
                equals, value = '=', value[1:]
        stop = start + 1
        if value is None:
            stop += parser._match_argument(action, self.pattern[stop:])
            taken.append((action, self.args[start + 1:stop], option))
        for action, strings, option in taken:
            if getattr(action, 'deprecated', False) and option not in self.warned:
                parser._warning("option '%s' is deprecated" % option)
                self.warned.add(option)
            self.take(action, strings, option)
        return stop

    def take_positionals(self, start):
        """Take as many positional arguments as match; the place behind."""
        counts = self.parser._match_arguments_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            strings = self.args[start:start + count]
            kinds = self.pattern[start:start + count]
            dashes = kinds[:1] == '-' if action.nargs == PARSER else action.nargs != REMAINDER and '-' in kinds
            if dashes:
                strings.remove('--')
            start += count
            if strings and getattr(action, 'deprecated', False) and action.dest not in self.warned:
                self.parser._warning("argument '%s' is deprecated" % action.dest)
                self.warned.add(action.dest)
            self.take(action, strings)
        del self.positionals[:len(counts)]
        return start

    def check(self):
        """Convert defaults that are strings; complain of what is missing."""
        parser, namespace, missing = self.parser, self.namespace, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and getattr(namespace, action.dest) is action.default):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: %s' % ', '.join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, 'one of the arguments %s is required' % ' '.join(names))


_ACTIONS = {
    None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
    'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
    'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction, 'extend': _ExtendAction,
}
