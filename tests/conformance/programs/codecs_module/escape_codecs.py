# unicode_escape, raw_unicode_escape, utf-7, escape_decode, charmaps.
import codecs
import warnings

warnings.simplefilter('ignore')
text = 'a\t\n\\\'"\x7f\xe4\u20ac\U0001f40d'
for name in 'unicode_escape', 'raw_unicode_escape', 'utf-7', 'utf-16-be', 'utf-32-le', 'utf-8-sig':
    data = text.encode(name)
    print(name, data, data.decode(name) == text)
for data in [rb'\x4', rb'\u12', rb'\U00110000', b'\\', rb'\N{SNOWMAN}\101\q', rb'\N{NOPE}', rb'\N', rb'\N{']:
    for errors in 'strict', 'replace':
        try:
            print(ascii(data.decode('unicode_escape', errors)))
        except UnicodeDecodeError as error:
            print(error)
for data in b'+AOk-', b'+-', b'a+b', b'+AO', b'\xff', b'+2D3cDQ-', b'~':
    try:
        print(ascii(data.decode('utf-7')))
    except UnicodeDecodeError as error:
        print(error)
print(codecs.escape_decode(rb'a\tb\x41\101'), codecs.escape_encode(b'a\t\x00\''), codecs.utf_16_ex_decode(b'\xfe\xff\x00a', 'strict', 0, False))
print(codecs.unicode_escape_decode(b'ab\\', 'strict', False), codecs.utf_8_decode(b'a\xc3', 'strict', False), codecs.readbuffer_encode('\xe4'))
print(codecs.charmap_decode(b'ab\x00', 'replace', {97: 'X', 98: 0x3b1}), codecs.charmap_encode('ab', 'strict', {97: b'xx', 98: 1}),
      codecs.charmap_decode(b'\x00\x02', 'ignore', 'ab'), codecs.charmap_encode('\xe4'))
table = codecs.charmap_build(''.join(map(chr, range(255))) + '\u20ac')
print(type(table).__name__, codecs.charmap_encode('\u20aca', 'strict', table))
for mapping in {97: 1.5}, {97: 300}, {97: None}, {}, {97: 'x'}:
    for fn, arg in (codecs.charmap_encode, 'a'), (codecs.charmap_decode, b'a'):
        try:
            print(fn(arg, 'strict', mapping))
        except (TypeError, UnicodeError) as error:
            print(type(error).__name__, error)
