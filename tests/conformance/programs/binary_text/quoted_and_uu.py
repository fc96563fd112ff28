# quopri, uuencoding, views with gaps, and the hook that shows values.
import binascii
import io
import quopri
import sys

print(quopri.encodestring(b'caf\xc3\xa9 = 1\t\n' + b'x' * 80), quopri.decodestring(b'caf=C3=A9 =\nmore=3D'))
print(quopri.encodestring(b'a b_c', header=True), quopri.decodestring(b'a_b=5Fc', header=True), quopri.encodestring(b'a b', quotetabs=True))
out = io.BytesIO()
quopri.encode(io.BytesIO(b'one \ntwo\xff\n'), out, quotetabs=False)
print(out.getvalue(), quopri.needsquoting(b'=', False, False), quopri.quote(b'\xff'), quopri.ishex(b'f'), quopri.unhex(b'ff'))
print(binascii.b2a_uu(b'hello'), binascii.a2b_uu(b'%:&5L;&\\ \n'), binascii.b2a_qp(b'x y\t', True, header=True))
for attempt in [lambda: binascii.a2b_uu(b'!!!!'), lambda: binascii.b2a_hex(memoryview(b'abc')[::2]), lambda: binascii.b2a_uu(b'a' * 46),
                lambda: binascii.crc32(memoryview(b'abcd')[::-1])]:
    try:
        print(attempt())
    except (binascii.Error, BufferError) as error:
        print(type(error).__name__, error)
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
exec(compile('"text"\n', 's', 'single'))
exec(compile('None\n', 's', 'single'))
sys.displayhook = lambda value: print('shown', value)
exec(compile('1 + 1\n', 's', 'single'))
del sys.displayhook
try:
    exec(compile('3\n', 's', 'single'))
except RuntimeError as error:
    print(error)
sys.displayhook = sys.__displayhook__
narrow = io.TextIOWrapper(io.BytesIO(), encoding='ascii')
sys.stdout = narrow
exec(compile('"\u20ac"\n', 's', 'single'))
sys.stdout = sys.__stdout__
narrow.flush()
print(narrow.buffer.getvalue())
