"""Small mistakes in correct text: prints as JSON one mutated statement for each seed, out of the library of the interpreter that runs this.

    python3.13 scripts/mutate-library.py FROM COUNT

A seed names the same text as long as the library is the same.
"""

import ast
import io
import json
import random
import sys
import sysconfig
import textwrap
import tokenize
from functools import cache
from pathlib import Path

FOLDERS = ('.', 'asyncio', 'collections', 'concurrent/futures', 'email', 'importlib', 'json', 'logging', 'unittest')
MOST_LINES = 25
WORDS = (
    'and as assert async await break case class continue def del elif else except exec finally for from global if import in is lambda match None '
    'nonlocal not or pass print raise return True try type while with yield x é'
).split()
SIGNS = '= == := : , . ( ) [ ] { } * ** + - / // -> ... @ ~ ! != <> << += **= | && || ++ ? $ ; # \\'.split() + ['\n', '    ', '\t']
LITERALS = ['"', "'", '"""', 'f"', "f'{", "f'{x!", 'b"', "u'a'", '0', '1', '07', '1_', '0x', '1e', '1.5j']
REPLACEMENTS = WORDS + SIGNS + LITERALS
MUTABLE = (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING)


@cache
def library():
    root = Path(sysconfig.get_path('stdlib'))
    return [file for folder in FOLDERS for file in sorted((root / folder).glob('*.py')) if file.is_file()]


@cache
def statements(file):
    """The statements of a file that are several lines, but not many, without their indentation."""
    source = file.read_text('utf-8')
    lines = source.splitlines(True)
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt) and 0 < node.end_lineno - node.lineno < MOST_LINES:
            text = ''.join(lines[node.lineno - 1:node.end_lineno])
            found.append(textwrap.dedent(' ' * node.col_offset + text[node.col_offset:]))
    return found


def spans(text):
    """Where the tokens of a text begin and end."""
    starts = [0]
    for line in text.splitlines(True):
        starts.append(starts[-1] + len(line))
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [(starts[t.start[0] - 1] + t.start[1], starts[t.end[0] - 1] + t.end[1]) for t in tokens if t.type in MUTABLE]


def with_token_changed(text, chance):
    places = spans(text)
    start, end = chance.choice(places)
    token = text[start:end]
    match chance.randrange(5):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return f'{text[:end]} {token}{text[end:]}'
        case 2:
            return text[:start] + chance.choice(REPLACEMENTS) + text[end:]
        case 3:
            return f'{text[:start]}{chance.choice(REPLACEMENTS)} {text[start:]}'
        case _:
            (start, end), (other, other_end) = sorted(chance.choices(places, k=2))
            return text if other < end else text[:start] + text[other:other_end] + text[end:other] + text[start:end] + text[other_end:]


def with_line_moved(text, chance):
    lines = text.splitlines(True)
    at = chance.randrange(len(lines))
    line = lines[at]
    lines[at] = chance.choice((' ' + line, '    ' + line, line.lstrip(' '), line[1:], '\t' + line, line.replace('    ', '\t', 1)))
    return ''.join(lines)


def cut(text, chance):
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(('', text[at + 1:]))


def mutated(seed):
    chance = random.Random(seed)
    while True:
        try:
            text = chance.choice(statements(chance.choice(library())))
            changed = chance.choices((with_token_changed, with_line_moved, cut), (6, 1, 1))[0](text, chance)
        except (IndexError, SyntaxError, tokenize.TokenError, UnicodeDecodeError):
            continue
        if changed != text:
            return changed


first, count = map(int, sys.argv[1:3])
json.dump([mutated(seed) for seed in range(first, first + count)], sys.stdout)
