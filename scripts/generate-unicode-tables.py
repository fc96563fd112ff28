"""
Writes lib/python/text/unicode-name-table.ts and lib/python/text/unicode-value-tables.ts from real CPythons, the newest of which runs this:

    python3.15 scripts/generate-unicode-tables.py python3.6 python3.7 python3.8 python3.10 python3.11 python3.12 python3.13 python3.14

Names are lists of words. A name begins with the words that it shares with the name before it; the others follow. A word is one, two or
three characters of a code that gives the shorter ones to the words that occur more often; one that occurs only once is spelled out.
"""
import json
import os
import pathlib
import subprocess
import sys
import unicodedata as u
from collections import Counter

from base36 import base36

ROOT = pathlib.Path(__file__).parent.parent / 'lib/python/text'
# The characters of codes: printable, and none that a TypeScript literal has to escape.
CODES = ''.join(chr(c) for c in range(0x21, 0x7f) if chr(c) not in "'\\")
SINGLES, DOUBLES = 22, 63
# No name has more words to follow.
MOST = 13
# Begins a word that is spelled out, up to a space.
SPELLED = CODES[SINGLES + DOUBLES]


def literal(name, text, comment):
    lines = [text[i:i + 130] for i in range(0, len(text), 130)] or ['']
    return f'/** {comment} */\nexport const {name} =\n' + " +\n".join(f"  '{line}'" for line in lines) + ';\n'


def ranges(codes):
    """Distances from the end of the range before, and lengths: `3.2` for 3 and 4."""
    tokens, end = [], 0
    codes = sorted(codes)
    at = 0
    while at < len(codes):
        stop = at + 1
        while stop < len(codes) and codes[stop] == codes[stop - 1] + 1:
            stop += 1
        tokens.append(f'{base36(codes[at] - end)}.{base36(stop - at)}' if stop - at > 1 else base36(codes[at] - end))
        end = codes[stop - 1] + 1
        at = stop
    return ' '.join(tokens)


names, rules = {}, {}
for code in range(0x110000):
    name = u.name(chr(code), None)
    if name is None or name.startswith('HANGUL SYLLABLE '):
        continue
    if name.endswith(f'-{code:04X}'):
        rules.setdefault(name.rsplit('-', 1)[0], []).append(code)
    else:
        names[code] = name

# Aliases and sequences have private numbers within CPython, which only this error handler shows.
others = []
for code in range(0xF0000, 0xF0800):
    text = chr(code).encode('ascii', 'namereplace').decode()
    if text.startswith('\\N'):
        others.append((text[3:-1], u.lookup(text[3:-1])))
others.sort()

listed = [names[code] for code in sorted(names)] + [name for name, _ in others]


def suffixes():
    before = []
    for name in listed:
        words = name.split(' ')
        shared = 0
        while shared < min(len(words) - 1, len(before), 6) and words[shared] == before[shared]:
            shared += 1
        yield shared, words[shared:]
        before = words


counts = Counter(word for _, words in suffixes() for word in words)
coded = [word for word, count in counts.most_common() if count > 1]
codes = {}
for i, word in enumerate(coded):
    if i < SINGLES:
        codes[word] = CODES[i]
    elif i - SINGLES < DOUBLES * len(CODES):
        first, second = divmod(i - SINGLES, len(CODES))
        codes[word] = CODES[SINGLES + first] + CODES[second]
    else:
        first, rest = divmod(i - SINGLES - DOUBLES * len(CODES), len(CODES) ** 2)
        assert SINGLES + DOUBLES + 1 + first < len(CODES)
        codes[word] = CODES[SINGLES + DOUBLES + 1 + first] + CODES[rest // len(CODES)] + CODES[rest % len(CODES)]
# A name begins with how many words it shares and how many follow, in one character: MOST times the first and the second less one.
assert max(len(words) for _, words in suffixes()) <= MOST and 7 * MOST <= len(CODES)
stream = ''.join(CODES[shared * MOST + len(words) - 1] + ''.join(codes.get(word) or f'{SPELLED}{word} ' for word in words)
                 for shared, words in suffixes())
targets = ' '.join('.'.join(base36(ord(c)) for c in text) for _, text in others)

header = '. Written by scripts/generate-unicode-tables.py, which says what it is. */\n'
(ROOT / 'unicode-name-table.ts').write_text(
    '/** Names of characters, without those that a rule gives' + header
    + f'export const SINGLE_CODES = {SINGLES};\nexport const DOUBLE_CODES = {DOUBLES};\nexport const MOST_WORDS = {MOST};\n'
    + literal('CODE_CHARACTERS', CODES, 'What codes consist of.')
    + literal('NAMED_RANGES', ranges(names), 'The characters that have a name of their own.')
    + literal('RULED_RANGES', ';'.join(f'{prefix}:{ranges(found)}' for prefix, found in rules.items()), 'Those whose number is in their name.')
    + literal('ALIAS_TARGETS', targets, 'What the names behind those of characters stand for.')
    + literal('NAME_WORDS', ' '.join(coded), 'Words with a code.')
    # A sum of so many literals would be too deep for tools that read it.
    + literal('NAMES', stream, 'The names, in pieces.').replace('=\n', '= [\n').replace("' +\n", "',\n").replace("';\n", "',\n];\n"))


def values(of):
    """Runs of characters whose values are equal or go up by one: `distance.length:value` and `+` if they go up."""
    tokens, end, code = [], 0, 0
    while code < 0x110000:
        value = of(chr(code))
        if value is None:
            code += 1
            continue
        step = 1 if of(chr(code + 1)) == value + 1 else 0
        stop = code + 1
        while stop < 0x110000 and of(chr(stop)) == value + step * (stop - code):
            stop += 1
        tokens.append(f'{base36(code - end)}.{base36(stop - code)}:{shown(value)}{"+" if step and stop - code > 1 else ""}')
        end = code = stop
    return ' '.join(tokens)


def shown(value):
    for bottom in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 64, 80, 160, 320):
        if abs(value * bottom - round(value * bottom)) < 1e-9 and round(value * bottom) / bottom == value:
            return f'{round(value * bottom)}/{bottom}' if bottom > 1 else str(round(value))
    raise ValueError(value)


def decompositions():
    """`distance:tag:characters`, with `*length` for runs in which each goes up by one. Hangul goes by rule."""
    tags, tokens, end, code = [], [], 0, 0

    def of(code):
        text = u.decomposition(chr(code)) if code < 0x110000 and not 0xAC00 <= code <= 0xD7A3 else ''
        if not text:
            return None
        tag, codes = ('', text.split()) if not text.startswith('<') else (text[1:text.index('>')], text.split()[1:])
        return tag, [int(c, 16) for c in codes]

    while code < 0x110000:
        found = of(code)
        if found is None:
            code += 1
            continue
        tag, parts = found
        if tag not in tags:
            tags.append(tag)
        stop = code + 1
        while len(parts) == 1 and of(stop) == (tag, [parts[0] + stop - code]):
            stop += 1
        count = f'*{base36(stop - code)}' if stop - code > 1 else ''
        tokens.append(f'{base36(code - end)}:{base36(tags.index(tag))}:{".".join(map(base36, parts))}{count}')
        end = code = stop
    return ' '.join(tags), ' '.join(tokens)


assigned = {}
SCRIPT = ('import unicodedata as u, json, sys; json.dump([u.unidata_version, [c for c in range(0x110000) '
          'if u.category(chr(c)) != "Cn"]], sys.stdout)')
for python in sys.argv[1:]:
    version, codes_there = json.loads(subprocess.run([python, '-c', SCRIPT], capture_output=True, text=True, check=True,
                                                    env={'PATH': os.environ['PATH']}).stdout)
    assigned[version] = set(codes_there)
assigned[u.unidata_version] = {c for c in range(0x110000) if u.category(chr(c)) != 'Cn'}
ordered = sorted(assigned, key=lambda v: [int(n) for n in v.split('.')])
ages = ';'.join(f'{version}:{ranges(assigned[version] - assigned[before])}' for before, version in zip(ordered, ordered[1:]))
tags, mappings = decompositions()
(ROOT / 'unicode-value-tables.ts').write_text(
    '/** Values, decompositions and ages of characters' + header
    + literal('NUMERIC_VALUES', values(lambda c: u.numeric(c, None) if c <= '\U0010ffff' else None), '`unicodedata.numeric`.')
    + literal('DIGIT_VALUES', values(lambda c: u.digit(c, None)), '`unicodedata.digit`.')
    + literal('DECOMPOSITION_TAGS', tags, 'The tags of decompositions; the canonical ones have none.')
    + literal('DECOMPOSITIONS', mappings, '`unicodedata.decomposition`.')
    + literal('NEW_CHARACTERS', ages, f'What versions of Unicode added, from the one after {ordered[0]} on.'))
