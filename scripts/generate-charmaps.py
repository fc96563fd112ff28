"""
Writes lib/python/text/charmaps.ts and the aliases of encodings from real CPythons: python3.14 scripts/generate-charmaps.py

A table is a list of runs of consecutive characters: the first in hexadecimal and, after a star, how many there are if more than one;
`-` stands for bytes without a character. Tables of 128 characters are the upper halves of encodings that are ASCII below.
"""
import codecs
import importlib
import pathlib
import pkgutil
import encodings
from encodings.aliases import aliases

ROOT = pathlib.Path(__file__).parent.parent / 'lib/python'


def runs(table):
    tokens, at = [], 0
    while at < len(table):
        end = at + 1
        step = 0 if table[at] == '\ufffe' else 1
        while end < len(table) and ord(table[end]) == ord(table[end - 1]) + step and (step or table[end] == '\ufffe'):
            end += 1
        first = f'{ord(table[at]):x}' if step else '-'
        tokens.append(first if end == at + 1 else f'{first}*{end - at}')
        at = end
    return ' '.join(tokens)


def lines(text, width=130):
    parts = [text[i:i + width] for i in range(0, len(text), width)]
    return ' +\n    '.join(f"'{part}'" for part in parts)


entries = []
for module in pkgutil.iter_modules(encodings.__path__):
    try:
        table = getattr(importlib.import_module('encodings.' + module.name), 'decoding_table', None)
    except ImportError:
        continue
    if table is None:
        continue
    encoding = codecs.charmap_build(table)
    for i, char in enumerate(table):
        if char != '\ufffe':
            assert table[codecs.charmap_encode(char, 'strict', encoding)[0][0]] == char, module.name
    short = all(ord(char) == i for i, char in enumerate(table[:128]))
    name = codecs.lookup(module.name).name
    entries.append(f"  ['{module.name}', '{name}',\n    {lines(runs(table[128:] if short else table))}],\n")

(ROOT / 'text/charmaps.ts').write_text('''\
/**
 * One-byte encodings: the module of CPython's package `encodings`, the codec's name, and the characters of its bytes as runs. Written by
 * scripts/generate-charmaps.py, which says how to read them.
 */
export const CHARMAPS: readonly (readonly [module: string, name: string, runs: string])[] = [
''' + ''.join(entries) + '];\n')

by_module = {}
for alias, module in aliases.items():
    by_module.setdefault(module, []).append(alias)
(ROOT / 'modules/python/encodings.aliases.py').write_text('''\
"""Other names of encodings. Written by scripts/generate-charmaps.py."""

aliases = {}
for _line in """
''' + ''.join(f'{module} {" ".join(names)}\n' for module, names in by_module.items()) + '''\
""".split("\\n")[1:-1]:
    _module, *_names = _line.split()
    for _name in _names:
        aliases[_name] = _module
del _line, _module, _names, _name
''')
