"""Syntax trees: parsing to them, looking at them, changing them."""

import sys

import _ast
from _ast import *
from _ast import AST, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS

for _name in list(vars(_ast)):
    if not _name.startswith('_') and _name not in ('sys', 'register'):
        globals()[_name] = getattr(_ast, _name)
del _name


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a text."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if isinstance(feature_version, tuple):
        major, feature_version = feature_version
        if sys.version_info < (3, 12):
            assert major == 3
        elif major != 3:
            raise ValueError(f'Unsupported major version: {major}')
    if mode == 'func_type' and isinstance(source, (str, bytes)):
        from _typecomments import parse_signature
        return parse_signature(source, filename)
    tree = compile(source, filename, mode, flags, optimize=optimize)
    if isinstance(source, (str, bytes)):
        if feature_version is not None and 0 <= feature_version < sys.version_info[1]:
            from _typecomments import check_version
            check_version(tree, source, filename, feature_version)
        if type_comments:
            from _typecomments import add_type_comments
            add_type_comments(tree, source, filename)
    return tree


def literal_eval(node_or_string):
    """The value of an expression that consists of literals alone."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value(node_or_string)


def _malformed(node):
    message = 'malformed node or string'
    line = getattr(node, 'lineno', None)
    if line:
        message += f' on line {line}'
    raise ValueError(f'{message}: {node!r}')


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value, node.elts))
    if isinstance(node, List):
        return list(map(_value, node.elts))
    if isinstance(node, Set):
        return set(map(_value, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _is_number(node):
    return isinstance(node, Constant) and type(node.value) in (int, float, complex)


def _number(node):
    if not _is_number(node):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        if sys.version_info >= (3, 15) and not _is_number(node.operand):
            _malformed(node)
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


if sys.version_info >= (3, 13):
    def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
        """The tree as text that would make it."""
        return _dump(node, annotate_fields, include_attributes, indent, show_empty)
else:
    def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
        """The tree as text that would make it."""
        return _dump(node, annotate_fields, include_attributes, indent, True)


def _dump(node, annotate_fields, include_attributes, indent, show_empty):
    def shown(node, level=0):
        if indent is not None:
            level += 1
            prefix = '\n' + indent * level
            separator = ',\n' + indent * level
        else:
            prefix = ''
            separator = ', '
        if isinstance(node, AST):
            return shown_node(node, level, prefix, separator)
        if isinstance(node, list):
            if not node:
                return '[]', True
            return f'[{prefix}{separator.join(shown(item, level)[0] for item in node)}]', False
        return repr(node), True

    def shown_node(node, level, prefix, separator):
        cls = type(node)
        parts = []
        simple = True
        keywords = annotate_fields
        left_out = []
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                keywords = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                keywords = True
                continue
            if not show_empty and is_empty(cls, name, value):
                left_out.append(repr(value))
                continue
            if not keywords:
                parts.extend(left_out)
                left_out = []
            text, plain = shown(value, level)
            simple = simple and plain
            parts.append(f'{name}={text}' if keywords else text)
        if include_attributes and node._attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    continue
                text, plain = shown(value, level)
                simple = simple and plain
                parts.append(f'{name}={text}')
        if simple and len(parts) <= 3:
            return f'{cls.__name__}({", ".join(parts)})', not parts
        return f'{cls.__name__}({prefix}{separator.join(parts)})', False

    def is_empty(cls, name, value):
        if value == []:
            return cls._field_kinds.get(name, '?')[0] == '*' if hasattr(cls, '_field_kinds') else True
        return sys.version_info >= (3, 15) and name == 'ctx' and isinstance(value, Load)

    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return shown(node)[0]


def copy_location(new_node, old_node):
    """Gives a node the place of another."""
    for name in 'lineno', 'col_offset', 'end_lineno', 'end_col_offset':
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a place that of the node around them."""
    def fix(node, lineno, col_offset, end_lineno, end_col_offset):
        if 'lineno' in node._attributes:
            if not hasattr(node, 'lineno'):
                node.lineno = lineno
            else:
                lineno = node.lineno
        if 'end_lineno' in node._attributes:
            if getattr(node, 'end_lineno', None) is None:
                node.end_lineno = end_lineno
            else:
                end_lineno = node.end_lineno
        if 'col_offset' in node._attributes:
            if not hasattr(node, 'col_offset'):
                node.col_offset = col_offset
            else:
                col_offset = node.col_offset
        if 'end_col_offset' in node._attributes:
            if getattr(node, 'end_col_offset', None) is None:
                node.end_col_offset = end_col_offset
            else:
                end_col_offset = node.end_col_offset
        for child in iter_child_nodes(node):
            fix(child, lineno, col_offset, end_lineno, end_col_offset)

    fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    """Moves a tree down by some lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (end_lineno := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end_lineno + n
    return node


def iter_fields(node):
    """Pairs of name and value of the fields that a node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below a node."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """The docstring of a module, class or function, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    import inspect
    return inspect.cleandoc(value.value)


def _lines(source):
    lines = []
    start = 0
    for i, char in enumerate(source):
        if char == '\n' or (char == '\r' and source[i + 1:i + 2] != '\n'):
            lines.append(source[start:i + 1])
            start = i + 1
    if start < len(source):
        lines.append(source[start:])
    return lines


def get_source_segment(source, node, *, padded=False):
    """The text that a node was made from, or None."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        lineno, end_lineno = node.lineno - 1, node.end_lineno - 1
        col_offset, end_col_offset = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _lines(source)
    if end_lineno == lineno:
        return lines[lineno].encode()[col_offset:end_col_offset].decode()
    padding = ''
    if padded:
        before = lines[lineno].encode()[:col_offset].decode()
        padding = ''.join(char if char in '\f\t' else ' ' for char in before)
    first = padding + lines[lineno].encode()[col_offset:].decode()
    last = lines[end_lineno].encode()[:end_col_offset].decode()
    return ''.join([first, *lines[lineno + 1:end_lineno], last])


def walk(node):
    """A node and all below it, level by level."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls `visit_<Class>` for nodes, and goes on below where there is none."""

    def visit(self, node):
        return getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods return what is to stand in a node's place; None takes it away."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def unparse(ast_obj):
    """Text that has this tree."""
    from _ast_unparse import Unparser
    return Unparser().visit(ast_obj)


if sys.version_info >= (3, 14):
    def compare(a, b, /, *, compare_attributes=False):
        """Whether two trees are equal."""
        def same(a, b):
            if isinstance(a, AST):
                return same_node(a, b)
            if isinstance(a, list):
                return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
            return type(a) is type(b) and a == b

        def same_node(a, b):
            if type(a) is not type(b):
                return False
            names = a._fields + (a._attributes if compare_attributes else ())
            missing = object()
            for name in names:
                x, y = getattr(a, name, missing), getattr(b, name, missing)
                if x is missing and y is missing:
                    continue
                if x is missing or y is missing or not same(x, y):
                    return False
            return True

        return same_node(a, b)
