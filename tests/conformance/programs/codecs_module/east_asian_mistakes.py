# Bytes that are no text in the encodings of East Asia.
import codecs
CASES = [b'a\xff', b'\xc4', b'\xc4\xe3\xba', b'\x81\x20z', b'\x8e\xe0\x8f\xa1', b'\x1b$B\x24', b'\x1b$Z', b'\x1b(Bok\x80', b'~x', b'~{\x20',
         b'\x81\x30\x81', b'\x84\x31\xa4\x37', b'\xfe\xfe\xfe', b'\xa4\xd4\xa4']
for name in 'gbk', 'gb18030', 'hz', 'big5', 'euc_kr', 'johab', 'euc_jp', 'shift_jis', 'cp932', 'iso2022_jp', 'iso2022_kr', 'euc_jis_2004':
    print(name)
    for data in CASES:
        try:
            print(' ', data, ascii(data.decode(name)))
        except UnicodeDecodeError as e:
            print(' ', data, e.start, e.end, e.reason, ascii(data.decode(name, 'replace')), ascii(data.decode(name, 'backslashreplace')))


def mark(error):
    return '<%d>' % (error.end - error.start), error.end


codecs.register_error('mark', mark)
print(b'\xc4\xe3\xff\xc4'.decode('gbk', 'mark'), '\N{GRINNING FACE}a'.encode('big5', 'mark'))
for call in (lambda: b'x'.decode('big6'), lambda: 'x'.encode('gbk', 'nothing'), lambda: '\N{GRINNING FACE}'.encode('gbk', 'nothing'),
             lambda: codecs.lookup('gbk').decode('text'), lambda: codecs.lookup('gbk').encode(b'bytes')):
    try:
        print(call())
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e)
