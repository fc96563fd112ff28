"""
Writes lib/python/modules/python/html.entities.py from the tables of a real CPython: python3.13 scripts/generate-html-entities.py

Each name stands before the hexadecimal code points of what it means; a leading * marks a name of HTML 4, and a trailing ; is left out
where a name is known with and without it (marked with +).
"""
import html.entities as e
import pathlib

items = []
for name in sorted(e.html5):
    bare = name.rstrip(';')
    if name.endswith(';') and e.html5.get(bare) == e.html5[name]:
        continue
    mark = '+' if not name.endswith(';') and name + ';' in e.html5 else ''
    mark += '*' if e.name2codepoint.get(bare) is not None and len(e.html5[name]) == 1 and e.name2codepoint[bare] == ord(e.html5[name]) else ''
    items.append(mark + bare + '=' + '-'.join('%x' % ord(c) for c in e.html5[name]))
lines, line = [], ''
for item in items:
    if len(line) + len(item) > 130:
        lines.append(line)
        line = ''
    line += (' ' if line else '') + item
lines.append(line)
extra = {k: v for k, v in e.name2codepoint.items() if not any(i.lstrip('+').startswith('*' + k + '=') for i in items)}
text = '''"""Names of characters in HTML. Written by scripts/generate-html-entities.py."""

__all__ = ['html5', 'name2codepoint', 'codepoint2name', 'entitydefs']

# name=code points; +: known without a semicolon too; *: of HTML 4.
_table = \'\'\'
%s
\'\'\'

html5 = {}
name2codepoint = %r
for _item in _table.split():
    _name, _, _codes = _item.lstrip('+*').partition('=')
    _text = ''.join([chr(int(_code, 16)) for _code in _codes.split('-')])
    html5[_name + ';'] = _text
    if '+' in _item[:2]:
        html5[_name] = _text
    if '*' in _item[:2]:
        name2codepoint[_name] = ord(_text)
codepoint2name = {_code: _name for _name, _code in name2codepoint.items()}
entitydefs = {_name: chr(_code) for _name, _code in name2codepoint.items()}
del _table, _item, _name, _codes, _text
''' % ('\n'.join(lines), extra)
target = pathlib.Path(__file__).parent.parent / 'lib/python/modules/python/html.entities.py'
target.write_text(text, encoding='utf-8')
space = {}
exec(text, space)
for table in ('html5', 'name2codepoint', 'codepoint2name', 'entitydefs'):
    assert space[table] == getattr(e, table), table
