# Numbers, categories, decompositions and normal forms.
import unicodedata as u

print(u.unidata_version)
for char in '5', '\u0665', '\xb2', '\xbd', '\u2167', '\u4e03', 'a', '\u0f33', '\U0001d7ce', '\u2460':
    print(ascii(char), u.decimal(char, '-'), u.digit(char, '-'), u.numeric(char, '-'), u.category(char), char.isdecimal(), char.isdigit(), char.isnumeric())
for char in '\xe9', '\u1e69', '\ufb01', '\u2075', '\uff21', '\uac01', 'a', '\xbd', '\u212b':
    print(ascii(char), u.decomposition(char), *(ascii(u.normalize(form, char)) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')), u.is_normalized('NFC', char))
for char in '(', 'a', '\u05d0', '1', ' ', '\u3042', '\u0301':
    print(ascii(char), u.mirrored(char), u.bidirectional(char), u.combining(char), u.east_asian_width(char))
for attempt in [lambda: u.decimal('a'), lambda: u.digit('\xbd'), lambda: u.numeric('x'), lambda: u.category('ab'), lambda: u.decimal(1),
                lambda: u.normalize('NFX', 'a'), lambda: u.normalize('NFC', 1), lambda: u.combining('')]:
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sorted(map(u.category, map(chr, range(0x2fe, 0x310)))), u.category('\U000e0fff'), u.category('\ud800'))
