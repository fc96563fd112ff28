"""Writes into the .json files beside it what the Python that runs it says about the programs in them.

    python3.13 lib/python/parser/recorded/record.py

Run it with every version that has a profile. Each file is a list of programs; with each program stand the answers, under
the versions that give them.
"""

import ast
import json
import os
import re
import struct
import sys
import types
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
VERSION = '%d.%d' % sys.version_info[:2]
warnings.simplefilter('ignore')


def syntax_error(source):
    """Class, message, line, offset, end line, end offset; None for a correct program. Missing numbers are 0."""
    try:
        compile(source, 'program.py', 'exec', dont_inherit=True)
    except SyntaxError as e:
        places = [e.lineno, e.offset, e.end_lineno, e.end_offset]
        return [type(e).__name__, e.msg] + [place or 0 for place in places]
    return None


def tree(source):
    """The tree in one line, with positions."""
    try:
        return Dump(source).node(ast.parse(source))
    except SyntaxError:
        return None


class Dump:
    def __init__(self, source):
        self.lines = [line.encode() for line in re.split('\r\n|\n|\r', source)]

    def place(self, line, offset):
        return '%d:%d' % (line, len(self.lines[line - 1][:offset].decode()))

    def node(self, n):
        if isinstance(n, list):
            return '[%s]' % ' '.join(self.node(x) for x in n)
        if n is None or isinstance(n, (str, bool, int)):
            return json.dumps(n, ensure_ascii=False)
        kind = type(n).__name__
        if isinstance(n, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
            return json.dumps(kind)
        text = kind
        if hasattr(n, 'lineno'):
            text += '@%s-%s' % (self.place(n.lineno, n.col_offset), self.place(n.end_lineno, n.end_col_offset))
        fields = []
        for name in n._fields:
            if name in ('type_comment', 'type_ignores', 'kind', 'type_params'):
                continue
            value = getattr(n, name)
            if kind in ('Constant', 'MatchSingleton') and name == 'value':
                fields.append(self.constant(value))
            elif name == 'conversion':
                fields.append(json.dumps(None if value == -1 else chr(value)))
            elif name in ('simple', 'is_async'):
                fields.append(json.dumps(bool(value)))
            else:
                fields.append(self.node(value))
        if getattr(n, 'type_params', None):
            fields.append(self.node(n.type_params))
        return '%s(%s)' % (text, ' '.join(fields))

    def constant(self, value):
        if isinstance(value, bytes):
            return 'b' + value.hex()
        if isinstance(value, str):
            return json.dumps(value, ensure_ascii=False)
        if isinstance(value, (float, complex)):
            return type(value).__name__ + struct.pack('>d', value.imag if isinstance(value, complex) else value).hex()
        return repr(value)


def code_names(source):
    """For each code object, in order of name and line: variables, cells, free variables, flags."""
    try:
        code = compile(source, 'program.py', 'exec', dont_inherit=True)
    except SyntaxError:
        return None
    found = []

    def walk(code):
        flags = ''.join(letter for bit, letter in ((32, 'G'), (128, 'C'), (512, 'A'), (4, '*'), (8, 'k')) if code.co_flags & bit)
        names = [','.join(code.co_varnames), ','.join(sorted(code.co_cellvars)), ','.join(code.co_freevars)]
        if code.co_name != '<module>':
            found.append('%s@%d|%s|%s' % (code.co_name, code.co_firstlineno, '|'.join(names), flags))
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                walk(constant)

    walk(code)
    return sorted(found)


def update(name, answer):
    path = os.path.join(HERE, name)
    with open(path, encoding='utf-8') as file:
        entries = json.load(file)
    lines = []
    for source, answers in entries:
        by_version = {v: a for versions, a in answers for v in versions.split()}
        by_version[VERSION] = answer(source)
        grouped = []
        for version in sorted(by_version, key=lambda v: int(v.split('.')[1])):
            for group in grouped:
                if group[1] == by_version[version]:
                    group[0] += ' ' + version
                    break
            else:
                grouped.append([version, by_version[version]])
        lines.append(json.dumps([source, grouped], ensure_ascii=False))
    with open(path, 'w', encoding='utf-8', newline='\n') as file:
        file.write('[\n%s\n]\n' % ',\n'.join(lines))


if __name__ == '__main__':
    update('syntax-errors.json', syntax_error)
    update('trees.json', tree)
    update('code-names.json', code_names)
