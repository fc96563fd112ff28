# Error handlers: the functions, those of the program, and what they may return.
import codecs

error = UnicodeEncodeError('ascii', 'a\u20ac\xe4b', 1, 3, 'because')
for name in 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace':
    print(name, codecs.lookup_error(name)(error), 'a\u20ac\xe4b'.encode('ascii', name))
other = UnicodeDecodeError('ascii', bytearray(b'a\xff\xfeb'), 1, 3, 'because')
print(type(other.object))
for name in 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'strict':
    try:
        print(name, codecs.lookup_error(name)(other), ascii(b'a\xff\xfeb'.decode('ascii', name)))
    except (TypeError, UnicodeError) as problem:
        print(name, type(problem).__name__, problem)
print(ascii(b'\xff\x80'.decode('utf-8', 'surrogateescape')), '\udcff'.encode('utf-8', 'surrogateescape'))
print('a\ud800'.encode('utf-8', 'surrogatepass'), ascii(b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')),
      '\udc80'.encode('utf-16-le', 'surrogatepass'))


def marked(error):
    return '<%s>' % error.object[error.start:error.end], error.end


def again(error):
    if isinstance(error, UnicodeDecodeError):
        error.object = b'new'
        return '!', 0
    return b'\x00', -1


codecs.register_error('marked', marked)
codecs.register_error('again', again)
print('a\xe4\xf6b\u20ac'.encode('ascii', 'marked'), b'a\xe4\xf6b'.decode('ascii', 'marked'), 'h\u20acllo'.encode('cp1252', 'marked'))
print(b'abc\xff--'.decode('utf-8', 'again'), '\xe4xy'.encode('ascii', 'again'))
for answer in None, 'a', ('a',), (b'a', 1), ('a', 'b'), ('a', 100), ('a', -100), (1, 1):
    codecs.register_error('answer', lambda error: answer)
    for attempt in lambda: '\xe4'.encode('ascii', 'answer'), lambda: b'\xe4'.decode('ascii', 'answer'):
        try:
            print(attempt())
        except (TypeError, IndexError, UnicodeError) as problem:
            print(type(problem).__name__, problem)
for attempt in [lambda: codecs.register_error('x', 3), lambda: codecs.register_error(1, marked), lambda: codecs.lookup_error('none'),
                lambda: codecs.strict_errors(3), lambda: codecs.ignore_errors(ValueError('x')), lambda: '\xe4'.encode('ascii', 'none')]:
    try:
        attempt()
    except (TypeError, LookupError) as problem:
        print(type(problem).__name__, problem)
