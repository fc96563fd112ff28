# Codecs by name: lookup, search functions, aliases, what is no text encoding.
import codecs
import encodings

info = codecs.lookup('Latin-1')
print(info.name, isinstance(info, tuple), len(info), info[0] is info.encode)
for name in 'UTF8', 'utf_16_le', 'Windows-1252', 'cp437', 'KOI8-R', 'mac-roman', 'iso-8859-15', 'latin9', 'hex', 'rot13', 'u7':
    print(name, codecs.lookup(name).name)
for name in 'utf_8', 'U8', 'Latin1', 'ISO_8859_1', 'us-ascii', 'utf-16':
    print(name, codecs.lookup(name).name)
asked = []


def search(name):
    asked.append(name)
    if name == 'backwards':
        return codecs.CodecInfo(lambda text, errors='strict': (text[::-1].encode(), len(text)),
                                lambda data, errors='strict': (bytes(data).decode()[::-1], len(data)), name='backwards')
    if name == 'three':
        return 1, 2, 3
    if name == 'odd':
        return (lambda text, errors=None: 'x'), (lambda data, errors=None: (1, 2)), None, None


codecs.register(search)
print('abc'.encode('Backwards'), b'abc'.decode('backwards'), codecs.encode('xyz', 'backwards'))
for attempt in [lambda: codecs.lookup('three'), lambda: codecs.lookup('No Such  name'), lambda: 'a'.encode('odd'), lambda: b'a'.decode('odd'),
                lambda: codecs.decode(b'a', 'odd'), lambda: 'a'.encode('hex'), lambda: b'a'.decode('rot13'), lambda: codecs.lookup('a\0b'),
                lambda: codecs.lookup(3), lambda: codecs.register(3), lambda: open('none.txt', encoding='nope-8')]:
    try:
        print(attempt())
    except (LookupError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(asked)
codecs.unregister(search)
try:
    'abc'.encode('backwards')
except LookupError as error:
    print(error)
print(encodings.normalize_encoding('a  b--c.d'), codecs.getencoder('ascii')('ab'), codecs.getdecoder('cp1252')(b'\x80'))
print(codecs.decode('Uryyb', 'rot13'), codecs.encode(b'ab', 'base64'), codecs.decode(b'6162', 'hex'), codecs.encode(b'a=b\xff', 'quopri'))
