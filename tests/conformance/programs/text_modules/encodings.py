# Encodings, byte order marks, error handlers of one's own, incremental codecs.
import codecs

text = 'aé€𝄞'
for name in ['utf-8', 'utf-16', 'utf-16-le', 'utf_16_be', 'UTF-32', 'utf-32-be', 'utf-8-sig']:
    data = text.encode(name)
    print(name, data, data.decode(name) == text)
print('€é'.encode('cp1252'), b'\x80\xe9'.decode('windows-1252'), 'Я'.encode('koi8-r'), b'\xa4'.decode('latin9'), 'é'.encode('cp437'))
for attempt in [lambda: 'a\ud800'.encode('utf-16-le'), lambda: b'a\x00\x00'.decode('utf-16'), lambda: b'\x00\xdc'.decode('utf-16-le'),
                lambda: b'\x00\x00\x11\x00'.decode('utf-32-le'), lambda: 'āb'.encode('cp1252'), lambda: b'\x81'.decode('cp1252'),
                lambda: 'x'.encode('nope'), lambda: 'x'.encode('rot13'), lambda: codecs.lookup('nope'), lambda: codecs.lookup_error('nope'),
                lambda: 'ä'.encode('ascii', 'nope'), lambda: codecs.register_error('x', 3), lambda: 'é\udc80'.encode('ascii', 'surrogateescape')]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
raw = b'ok\xff\xfe'
print(ascii(raw.decode('utf-8', 'surrogateescape')), raw.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == raw)
print('\ud800'.encode('utf-8', 'surrogatepass'), ascii(b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')))

def underscore(error):
    return '_' * (error.end - error.start), error.end

codecs.register_error('test.underscore', underscore)
codecs.register_error('test.bad', lambda error: 3)
codecs.register_error('test.far', lambda error: ('', 99))
print('aéèb'.encode('ascii', 'test.underscore'), b'a\xffb'.decode('ascii', 'test.underscore'), codecs.lookup_error('test.underscore') is underscore)
for errors in 'test.bad', 'test.far':
    for attempt in [lambda: 'é'.encode('ascii', errors), lambda: b'\xff'.decode('utf-8', errors)]:
        try:
            print(attempt())
        except Exception as e:
            print(type(e).__name__, e)
decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([b])) for b in '€x'.encode()], decoder.getstate(), list(codecs.iterdecode([b'\xff', b'\xfea', b'\x00'], 'utf-16')))
print(b''.join(codecs.iterencode(['a', 'b'], 'utf-16')), codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode(b'ab', 'hex'))
print(codecs.lookup('UTF8').name, codecs.lookup('latin1').name, codecs.BOM_UTF8, codecs.utf_8_decode(b'a\xc3'), codecs.getencoder('ascii')('ab'))
codecs.register(lambda name: codecs.CodecInfo(lambda s, e='strict': (s[::-1].encode(), len(s)), lambda b, e='strict': (bytes(b).decode()[::-1], len(b))) if name == 'backwards' else None)
print('abc'.encode('backwards'), b'abc'.decode('backwards'))
