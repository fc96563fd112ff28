# Names of characters: in literals, f-strings, patterns, and by function.
import re
import unicodedata as u

print("\N{BULLET}", f"\N{EURO SIGN}{1 + 1}\N{greek small letter alpha}", '\N{BEL}' == '\a', rf'\N{1}')
for char in 'a', '\xe9', '\u20ac', '\uac01', '\u4e00', '\U0001f40d', '\U00020000', '\uf900':
    name = u.name(char)
    print(name, u.lookup(name) == char, u.lookup(name.title() if 'CJK' not in name and 'HANGUL' not in name else name) == char)
print(ascii(u.lookup('KEYCAP NUMBER SIGN')), ascii(u.lookup('LINE FEED')), u.name('\n', None), u.name('\ue000', 'private'))
for attempt in [lambda: u.name('\x00'), lambda: u.lookup('NO SUCH'), lambda: u.lookup(''), lambda: u.name(1), lambda: u.name('ab'), lambda: u.name()]:
    try:
        print(attempt())
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(re.findall(r'\N{DIGIT ONE}|[\N{DIGIT TWO}-\N{DIGIT FOUR}]', '10235'))
for source in r"'\N{nope}'", r"'\N'", r"'\N{'", r"'\N{}'", r"f'\N{nope}'", r"'\N{KEYCAP NUMBER SIGN}'":
    try:
        exec(source + '\n')
    except SyntaxError as error:
        print(source, error.msg, error.offset)
