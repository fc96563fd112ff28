# How failing codecs report: notes or wrapped exceptions, positions, the exception's attributes.
import codecs

for attempt in [lambda: codecs.decode(b'abc', 'hex'), lambda: b'\x81'.decode('cp1252'), lambda: '\u0416'.encode('latin-1'),
                lambda: '\u0416x'.encode('koi8-u', 'strict'), lambda: 'a\u20acb'.encode('iso8859-1'), lambda: b'\xff\xff'.decode('utf-16-be'),
                lambda: codecs.encode(3, 'utf-8'), lambda: codecs.decode('a', 'latin-1'), lambda: b'\xe4'.decode('ascii'),
                lambda: 'x\u0142'.encode('cp437')]:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, '__notes__', None), repr(error.__cause__))
        if isinstance(error, UnicodeError):
            print(error.encoding, error.object, error.start, error.end, error.reason)


class Mine(Exception):
    pass


def failing(data, errors='strict'):
    raise Mine('inside')


codecs.register(lambda name: (failing, failing, None, None) if name == 'failing' else None)
for attempt in lambda: 'a'.encode('failing'), lambda: codecs.decode(b'a', 'failing'):
    try:
        attempt()
    except Exception as error:
        print(repr(error), getattr(error, '__notes__', None), repr(error.__cause__))
