import io
s = io.StringIO('one\ntwo\n')
print(s.read(2), s.tell(), s.readline(), list(s), s.getvalue())
s.seek(0, 2)
print(s.write('three'), s.getvalue())
s.seek(0)
s.write('ONE')
s.truncate(5)
print(repr(s.getvalue()), s.seekable(), s.closed)
s.seek(8)
s.write('x')
print(repr(s.getvalue()))
print(repr(io.StringIO('a\r\nb\rc\n', newline=None).read()), io.StringIO('a\r\nb\rc', newline='').readlines())
b = io.BytesIO(b'abc\ndef')
print(b.read(1), b.readline(), b.read(), b.tell(), b.seek(-2, 2), b.read1())
buf = bytearray(4)
b.seek(0)
print(b.readinto(buf), buf)
for call in [lambda: s.write(1), lambda: b.write('x'), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.StringIO(3), lambda: b.seek(-1), lambda: s.fileno(),
             lambda: io.TextIOWrapper(b, newline='x'), lambda: io.RawIOBase().read(), lambda: io.BufferedIOBase().read(), lambda: io.IOBase().seek(0),
             lambda: io.TextIOWrapper(io.BytesIO(), encoding='nope'), lambda: io.BufferedReader(io.BytesIO(), 0)]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
s.close()
try:
    s.read()
except ValueError as e:
    print(e)
print(isinstance(b, io.IOBase), isinstance(s, io.TextIOBase), io.UnsupportedOperation.__mro__)
w = io.TextIOWrapper(io.BytesIO(), encoding='latin-1', write_through=True)
w.write('\xe9\n')
print(w.buffer.getvalue(), w.encoding, w.errors, w.line_buffering)
try:
    w.write('\u20ac')
except UnicodeEncodeError as e:
    print(e)


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, target):
        part, self.data = self.data[:len(target)], self.data[len(target):]
        target[:len(part)] = part
        return len(part)


r = io.BufferedReader(Raw(b'hello\nworld\n'), 4)
print(r.peek(), r.readline(), r.read(3), r.read())
print(io.TextIOWrapper(io.BufferedReader(Raw('zwölf\nx'.encode())), encoding='utf-8').readlines())
