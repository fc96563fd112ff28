"""
Writes lib/python/text/cjk/*.ts, what encodings of two bytes stand for, from a real CPython: python3.14 scripts/generate-cjk-tables.py

A table has a cell for each pair of a first and a second byte, row after row, packed as lib/python/text/cjk/packing.ts reads it: each
character as its distance from the one before, runs of neighbours and of empty cells as their lengths. An encoding that is nearly another
one is a list of the cells that differ.
"""
import pathlib

FOLDER = pathlib.Path(__file__).parent.parent / 'lib/python/text/cjk'
DIGITS = ''.join(chr(c) for c in range(0x20, 0x7f) if chr(c) not in '\'"\\`$')[:90]


def packed(cells):
    out, before, at = [], 0, 0
    put = lambda value: out.append(DIGITS[value])
    while at < len(cells):
        if cells[at] == 0:
            count = 1
            while count < 90 and at + count < len(cells) and cells[at + count] == 0:
                count += 1
            put(87), put(count - 1)
            at += count
            continue
        count = 0
        while count < 92 and at + count < len(cells) and cells[at + count] == before + 1 + count:
            count += 1
        if count >= 3:
            put(88), put(count - 3)
            before += count
            at += count
            continue
        point = cells[at]
        distance = point - before - 1
        if -10 <= distance < 40:
            put(distance + 10)
        elif -1260 <= distance < 1260:
            high, low = divmod(distance + 1260, 90)
            put(50 + high), put(low)
        elif point < 0x10000:
            high, rest = divmod(point, 8100)
            put(78 + high), put(rest // 90), put(rest % 90)
        else:
            rest = point - 0x10000
            put(89), put(rest // 8100), put(rest // 90 % 90), put(rest % 90)
        before = point
        at += 1
    return ''.join(out)


def character(data, codec):
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 else 0


def table(codec, leads, trails, wrap=bytes):
    return [character(wrap([lead, trail]), codec) for lead in range(*leads) for trail in range(*trails)]


def oddities(codec, cells, leads, trails, wrap=bytes):
    """Cells that another one is written in place of, as numbers."""
    first, odd, at = {}, [], 0
    for lead in range(*leads):
        for trail in range(*trails):
            point = cells[at]
            at += 1
            if not point:
                continue
            try:
                back = chr(point).encode(codec)
            except UnicodeEncodeError:
                back = None
            if back != wrap([lead, trail]):
                odd.append(lead * 256 + trail)
            else:
                assert point not in first, (codec, hex(point))
                first[point] = True
    return odd


def pairs(codec, leads, trails, wrap=bytes):
    """Cells that stand for two characters."""
    found = []
    for lead in range(*leads):
        for trail in range(*trails):
            try:
                text = wrap([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 2 and wrap([lead, trail]).decode(codec, 'ignore') == text and ord(text[1]) >= 0x2e0:
                found.append((lead * 256 + trail, *map(ord, text)))
    return '[\n' + ''.join('  [%d, %d, %d],\n' % entry for entry in found) + ']'


def changes(cells, base):
    """The cells that differ, packed; 1 stands for one that has become empty."""
    return lines(packed([0 if mine == other else mine or 1 for mine, other in zip(cells, base)]))


def lines(text, width=130):
    return ' +\n  '.join(f"'{text[i:i + width]}'" for i in range(0, len(text), width))


def write(name, title, parts):
    body = ''.join(f'\n/** {doc} */\nexport const {const} = {value};\n' for const, doc, value in parts)
    (FOLDER / f'{name}.ts').write_text(f'/** {title} Written by scripts/generate-cjk-tables.py. */\n{body}')


def numbers(values, width=130):
    line, rows = '', []
    for value in values:
        text = f'{value}, ' if isinstance(value, int) else f'[{value[0]}, {value[1]}], '
        if len(line) + len(text) > width:
            rows.append(line.rstrip())
            line = ''
        line += text
    rows.append(line.rstrip())
    return '[\n  ' + '\n  '.join(rows) + '\n]' if values else '[]'


FOLDER.mkdir(exist_ok=True)
DOUBLE = ((0x81, 0xff), (0x40, 0xff))
EUC = ((0xa1, 0xff), (0xa1, 0xff))


def entry(const, doc, codec, ranges, wrap=bytes):
    cells = table(codec, *ranges, wrap)
    odd = oddities(codec, cells, *ranges, wrap)
    parts = [(const, doc, lines(packed(cells)))]
    if odd:
        parts.append((f'{const}_NOT_WRITTEN', 'Cells whose character is written as another one.', numbers(odd)))
    return cells, parts


gbk, parts = entry('GBK', 'First bytes 81 to FE, second 40 to FE.', 'gbk', DOUBLE)
gb18030 = table('gb18030', *DOUBLE)
parts.append(('GB18030_CHANGES', 'Cells of the same table that GB 18030 has otherwise.', changes(gb18030, gbk)))
assert not oddities('gb18030', gb18030, *DOUBLE), oddities('gb18030', gb18030, *DOUBLE)
inside = lambda cells: [cells[(lead - 0x81) * 191 + trail - 0x40] for lead in range(*EUC[0]) for trail in range(*EUC[1])]
gb2312 = table('gb2312', *EUC)
parts.append(('GB2312_CHANGES', 'Cells of first and second bytes A1 to FE that GB 2312 has otherwise.', changes(gb2312, inside(gbk))))
assert not oddities('gb2312', gb2312, *EUC)


def four(index):
    index, d = divmod(index, 10)
    index, c = divmod(index, 126)
    a, b = divmod(index, 10)
    return bytes([0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d])


ranges, before = [], 0
for index in range(39420):
    point = character(four(index), 'gb18030')
    if point != before + 1 or not point:
        if point or (ranges and ranges[-1][1]):
            ranges.append((index, point))
    before = point
parts.append(('GB18030_RANGES', 'Numbers of four bytes at which runs of characters begin, each with its first character; 0 for none.',
              numbers(ranges, 120)))
write('chinese', 'GBK, GB 2312 and GB 18030.', parts)

big5, parts = entry('BIG5', 'First bytes A1 to F9, second 40 to FE.', 'big5', ((0xa1, 0xfa), (0x40, 0xff)))
cp950 = table('cp950', (0xa1, 0xfa), (0x40, 0xff))
parts.append(('CP950_CHANGES', 'Cells of the same table that code page 950 has otherwise.', changes(cp950, big5)))
parts.append(('CP950_NOT_WRITTEN', 'Cells whose character is written as another one.',
              numbers(oddities('cp950', cp950, (0xa1, 0xfa), (0x40, 0xff)))))

HONGKONG = ((0x87, 0xff), (0x40, 0xff))
hkscs = table('big5hkscs', *HONGKONG)
within = [big5[(lead - 0xa1) * 191 + trail - 0x40] if 0xa1 <= lead <= 0xf9 else 0 for lead in range(*HONGKONG[0]) for trail in range(*HONGKONG[1])]
write('hongkong', 'What Big5-HKSCS has otherwise than Big5.', [
    ('BIG5HKSCS_CHANGES', 'Cells, first bytes 87 to FE, second 40 to FE.', changes(hkscs, within)),
    ('BIG5HKSCS_NOT_WRITTEN', 'Cells whose character is written as another one.', numbers(oddities('big5hkscs', hkscs, *HONGKONG))),
    ('BIG5HKSCS_PAIRS', 'Cells that stand for two characters.', pairs('big5hkscs', *HONGKONG))])
write('taiwanese', 'Big5 and code page 950.', parts)

cp949, parts = entry('CP949', 'First bytes 81 to FE, second 41 to FE; KS X 1001 is where both are at least A1.', 'cp949', ((0x81, 0xff), (0x41, 0xff)))
euc_kr = table('euc_kr', *EUC)
within = [cp949[(lead - 0x81) * 190 + trail - 0x41] for lead in range(*EUC[0]) for trail in range(*EUC[1])]
parts.append(('EUC_KR_CHANGES', 'Cells of first and second bytes A1 to FE that EUC-KR has otherwise.', changes(euc_kr, within)))
assert not oddities('euc_kr', euc_kr, *EUC)
JOHAB = ((0x84, 0xfa), (0x31, 0xff))
johab, further = entry('JOHAB', 'First bytes 84 to F9, second 31 to FE.', 'johab', JOHAB)
write('johab', 'Johab.', further)
write('korean', 'Code page 949, and in it KS X 1001.', parts)

three = lambda pair: b'\x8f' + bytes(pair)
jis, parts = entry('JISX0208', 'Rows and columns 1 to 94.', 'euc_jp', EUC)
more, further = entry('JISX0212', 'Rows and columns 1 to 94.', 'euc_jp', EUC, three)
parts += further
WIDE = ((0x81, 0xfd), (0x40, 0xfd))


def as_jis(lead, trail):
    row = (lead - (0x81 if lead < 0xa0 else 0xc1)) * 2
    if trail >= 0x9f:
        return row + 1, trail - 0x9f
    return row, trail - (0x40 if trail < 0x7f else 0x41)


def shifted():
    cells = []
    for lead in range(*WIDE[0]):
        for trail in range(*WIDE[1]):
            row, column = as_jis(lead, trail)
            known = (lead < 0xa0 or lead >= 0xe0) and trail != 0x7f and 0 <= row < 94 and 0 <= column < 94
            cells.append(jis[row * 94 + column] if known else 0)
    return cells


plain = shifted()
for codec, const in ('shift_jis', 'SHIFT_JIS'), ('cp932', 'CP932'):
    cells = [0 if 0xa0 <= lead < 0xe0 else cell for (lead, cell) in
             zip((lead for lead in range(*WIDE[0]) for _ in range(*WIDE[1])), table(codec, *WIDE))]
    parts.append((f'{const}_CHANGES', f'Cells, first bytes 81 to FC, second 40 to FC, that {codec} has otherwise than JIS X 0208.',
                  changes(cells, plain)))
    parts.append((f'{const}_NOT_WRITTEN', 'Cells whose character is written as another one.', numbers(oddities(codec, cells, *WIDE))))
write('japanese', 'JIS X 0208 and JIS X 0212.', parts)

parts = []
plane1, plane2 = table('euc_jis_2004', *EUC), table('euc_jis_2004', *EUC, three)
parts.append(('PLANE1_CHANGES', 'Rows and columns 1 to 94: what JIS X 0213:2004 has in plane 1 otherwise than JIS X 0208.', changes(plane1, jis)))
parts.append(('PLANE1_NOT_WRITTEN', 'Cells whose character is written as another one.', numbers(oddities('euc_jis_2004', plane1, *EUC))))
parts.append(('PLANE1_PAIRS', 'Cells that stand for two characters.', pairs('euc_jis_2004', *EUC)))
parts.append(('PLANE2_CHANGES', 'What it has in plane 2 otherwise than JIS X 0212, which shows through.', changes(plane2, more)))
parts.append(('PLANE2_NOT_WRITTEN', 'Cells whose character is written as another one.', numbers(oddities('euc_jis_2004', plane2, *EUC, three))))
old1, old2 = table('euc_jisx0213', *EUC), table('euc_jisx0213', *EUC, three)
parts.append(('OLD_PLANE1_CHANGES', 'What the edition of 2000 has otherwise in plane 1.', changes(old1, plane1)))
parts.append(('OLD_PLANE2_CHANGES', 'The same in plane 2.', changes(old2, plane2)))
# The edition of 2000 writes the same cells as others.
assert oddities('euc_jisx0213', old1, *EUC) == oddities('euc_jis_2004', plane1, *EUC)
assert oddities('euc_jisx0213', old2, *EUC, three) == oddities('euc_jis_2004', plane2, *EUC, three)
write('jisx0213', 'JIS X 0213.', parts)
