"""
Writes lib/python/text/character-tables.ts from a real CPython: python3.13 scripts/generate-character-tables.py

A table is a list of runs: the distance from the start of the run before, in base 36, and the value; characters before the first run and
in runs with an empty value have none.
"""
import pathlib
import unicodedata as u

from base36 import base36


def table(name, of):
    runs, before, start = [], '', 0
    for code in range(0x110000):
        value = of(chr(code))
        if value != before:
            runs.append(f'{base36(code - start)}:{value}')
            before, start = value, code
    text = ' '.join(runs)
    lines = [text[i:i + 130] for i in range(0, len(text), 130)]
    return f'export const {name} =\n' + " +\n".join(f"  '{line}'" for line in lines) + ';\n'


text = ('/** Facts about characters that JavaScript does not know, as runs. Written by scripts/generate-character-tables.py. */\n'
        + table('COMBINING_RUNS', lambda c: u.combining(c) or '')
        + table('BIDIRECTIONAL_RUNS', u.bidirectional)
        + table('EAST_ASIAN_WIDTH_RUNS', lambda c: '' if u.east_asian_width(c) == 'N' else u.east_asian_width(c))
        + table('MIRRORED_RUNS', lambda c: u.mirrored(c) or ''))
(pathlib.Path(__file__).parent.parent / 'lib/python/text/character-tables.ts').write_text(text)
