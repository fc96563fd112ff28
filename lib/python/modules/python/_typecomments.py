"""What `ast.parse` adds to a tree when it is asked to: type comments, limits of an older version's syntax, signatures of functions."""

import re
import sys

import ast

_COMMENT = re.compile(rb'#[ \t]*type:[ \t]*(.*)', re.DOTALL)
_IGNORE = re.compile(rb'ignore(?![0-9A-Za-z\x80-\xff])', re.DOTALL)
_FUNCTIONS = ast.FunctionDef, ast.AsyncFunctionDef
_HEADED = ast.For, ast.AsyncFor, ast.With, ast.AsyncWith, *_FUNCTIONS
_STRINGS = tuple(getattr(ast, name) for name in ('JoinedStr', 'TemplateStr') if hasattr(ast, name))


def _start(node):
    """Where a node begins, its decorators counted."""
    return min((each.lineno, each.col_offset) for each in [node, *getattr(node, 'decorator_list', ())])


def _end(node):
    return node.end_lineno, node.end_col_offset


class _Source:
    """The lines of a program as bytes (the columns of trees count these) and where the comment of each begins."""

    def __init__(self, source, filename, tree):
        data = source if isinstance(source, bytes) else source.encode()
        self.lines = data.replace(b'\r\n', b'\n').replace(b'\r', b'\n').split(b'\n')
        self.filename = filename
        self.nodes = list(ast.walk(tree))
        texts = [
            (_start(node), _end(node)) for node in self.nodes
            if isinstance(node, _STRINGS) or isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
        ]
        self.ends = [self._code_end(number, line, texts) for number, line in enumerate(self.lines, 1)]

    def _code_end(self, number, line, texts):
        """The column of a line's comment, or the line's length."""
        column = line.find(b'#')
        while column >= 0 and any(start <= (number, column) < end for start, end in texts):
            column = line.find(b'#', column + 1)
        return column if column >= 0 else len(line)

    def code(self, start, end):
        """What is between two places, without comments and space around."""
        parts = []
        for number in range(start[0], end[0] + 1):
            first = start[1] if number == start[0] else 0
            last = self.ends[number - 1] if number < end[0] else min(end[1], self.ends[number - 1])
            parts.append(self.lines[number - 1][first:last])
        return b' '.join(parts).strip()

    def before(self, number):
        """The end of the last code before a line's comment."""
        while number > 0:
            code = self.lines[number - 1][:self.ends[number - 1]].rstrip()
            if code:
                return number, len(code)
            number -= 1
        return 0, 0

    def error(self, message, line, start, end):
        """Raises a syntax error at columns of a line."""
        text = self.lines[line - 1] + b'\n'
        if end > start >= 0:
            start, end = len(text[:start].decode()), len(text[:end].decode())
        raise SyntaxError(message, (self.filename, line, start + 1, text.decode(), line, end + 1))


def _header_end(node):
    """Where the last node of a statement's header ends."""
    if isinstance(node, (ast.For, ast.AsyncFor)):
        return _end(node.iter)
    if isinstance(node, (ast.With, ast.AsyncWith)):
        return _end(node.items[-1].optional_vars or node.items[-1].context_expr)
    parts = [*ast.walk(node.args), *getattr(node, 'type_params', ())]
    if node.returns:
        parts.append(node.returns)
    return max([_end(part) for part in parts if hasattr(part, 'end_lineno')], default=(node.lineno, node.col_offset))


def _parameters(arguments):
    """Each parameter with the end of its default."""
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
    pairs = [*zip(positional, defaults), *zip(arguments.kwonlyargs, arguments.kw_defaults)]
    pairs += [(each, None) for each in (arguments.vararg, arguments.kwarg) if each]
    return [(parameter, _end(default or parameter)) for parameter, default in pairs]


class _Attacher:
    """Gives each type comment to the node that it is about."""

    def __init__(self, source):
        self.source = source
        self.assignments = {_end(node): node for node in source.nodes if isinstance(node, ast.Assign)}
        self.headed = [(node, _header_end(node)) for node in source.nodes if isinstance(node, _HEADED)]
        functions = [node for node, _ in self.headed if isinstance(node, _FUNCTIONS)]
        self.parameters = [(pair, node) for node in functions for pair in _parameters(node.args)]
        self.below = set()

    def attach(self, line, column, text):
        place = self.source.before(line)
        target = self.assignments.get(place) if place[0] == line else None
        target = target or self._header(line, place) or self._parameter(line, column, place)
        if target is None:
            start = len(self.source.lines[line - 1]) - len(text)
            self.source.error('invalid syntax', line, start, start + len(text))
        target.type_comment = text.decode()

    def _header(self, line, place):
        for node, end in self.headed:
            first = _start(node.body[0])
            if not end < place <= first or first <= (line, 0) or not self.source.code(end, place).endswith(b':'):
                continue
            if place[0] == line:
                return node
            if not isinstance(node, _FUNCTIONS) or node in self.below:
                return None
            self.below.add(node)
            if node.type_comment is not None:
                self.source.error('Cannot have two type comments on def', first[0], first[1] - 1, -2)
            return node
        return None

    def _parameter(self, line, column, place):
        if place[0] != line:
            return None
        for (parameter, end), function in self.parameters:
            if not end <= place < _start(function.body[0]):
                continue
            between = self.source.code(end, place)
            if between.endswith(b','):
                if not between[:-1].strip(b') \t'):
                    return parameter
            elif not between and self._closes(function, line):
                return parameter
        return None

    def _closes(self, function, line):
        """Whether the code after a line begins with the bracket that ends the parameters."""
        return self.source.code((line + 1, 0), _start(function.body[0])).startswith(b')')


def add_type_comments(tree, source, filename):
    """Sets the type comments of a tree, and its `type_ignores`; raises SyntaxError for one that belongs to nothing."""
    source = _Source(source, filename, tree)
    attacher = _Attacher(source)
    for number, line in enumerate(source.lines, 1):
        found = _COMMENT.match(line[source.ends[number - 1]:])
        if not found:
            continue
        text = found.group(1)
        ignored = _IGNORE.match(text)
        if not ignored:
            attacher.attach(number, source.ends[number - 1], text)
        elif isinstance(tree, ast.Module):
            tree.type_ignores.append(ast.TypeIgnore(number, text[ignored.end():].decode()))


def _underscored(node, source):
    return '_' in source.lines[node.lineno - 1][node.col_offset:node.end_col_offset].decode()


def _is_number(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float, complex)) and not isinstance(node.value, bool)


_KINDS = {
    'AsyncFunctionDef': ('Async functions are', 5), 'AsyncFor': ('Async for loops are', 5),
    'AsyncWith': ('Async with statements are', 5), 'Await': ('Await expressions are', 5),
    'AnnAssign': ('Variable annotation syntax is', 6), 'NamedExpr': ('Assignment expressions are', 8),
    'Match': ('Pattern matching is', 10), 'TryStar': ('Exception groups are', 11), 'TypeAlias': ('Type statement is', 12),
}
if sys.version_info < (3, 12):
    _KINDS['JoinedStr'] = 'Format strings are', 6


def _newer(node, source):
    """What of a node an older version lacks: the words, the first minor version, the node that ends it."""
    kind = _KINDS.get(type(node).__name__)
    if kind:
        yield (*kind, node)
    if isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.MatMult):
        yield "The '@' operator is", 5, node
    elif isinstance(node, ast.comprehension) and node.is_async:
        yield 'Async comprehensions are', 6, node.ifs[-1] if node.ifs else node.iter
    elif isinstance(node, ast.arguments) and node.posonlyargs:
        yield 'Positional-only parameters are', 8, node.posonlyargs[-1]
    elif _is_number(node) and _underscored(node, source):
        yield 'Underscores in numeric literals are', 6, node
    if getattr(node, 'type_params', None):
        yield 'Type parameter lists are', 12, node.type_params[-1]


def check_version(tree, source, filename, minor):
    """Raises SyntaxError for the first syntax of a tree that Python 3.`minor` does not have."""
    source = _Source(source, filename, tree)
    found = [each for node in source.nodes for each in _newer(node, source) if each[1] > minor]
    if not found:
        return
    words, first, node = min(reversed(found), key=lambda each: _end(each[2]))
    line, column = _end(node)
    if _is_number(node):
        source.error(f'{words} only supported in Python 3.{first} and greater', line, node.col_offset, column)
    column = len(source.lines[line - 1][:column].decode())
    source.error(f'{words} only supported in Python 3.{first} and greater', line, column, column + 1)


def parse_signature(source, filename):
    """The tree of a signature as type comments spell it, such as `(int, *str) -> bool`."""
    text = source.decode() if isinstance(source, bytes) else source
    arrow = text.find('->')
    while arrow >= 0:
        try:
            call = ast.parse('f' + text[:arrow].strip(), filename, 'eval').body
            result = ast.parse('(' + text[:arrow].count('\n') * '\n' + ' ' * (arrow + 1) + text[arrow + 2:] + '\n)', filename, 'eval').body
        except SyntaxError:
            arrow = text.find('->', arrow + 2)
            continue
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == 'f' and _in_order(call):
            for each in ast.walk(call):
                if 'col_offset' in each._attributes and each.lineno == 1:
                    each.col_offset -= 1
                    each.end_col_offset -= each.end_lineno == 1
            types = [each.value if isinstance(each, ast.Starred) else each for each in call.args]
            return ast.FunctionType(types + [each.value for each in call.keywords], result)
        break
    raise SyntaxError('invalid syntax', (filename, 1, 1, text, 1, 1))


def _in_order(call):
    """Whether at most one starred type ends the types, and at most one with two stars ends all."""
    starred = any(isinstance(each, ast.Starred) for each in call.args[:-1])
    return not starred and len(call.keywords) <= 1 and all(each.arg is None for each in call.keywords)
