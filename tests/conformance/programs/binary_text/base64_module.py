import base64
import binascii

print(base64.b64encode(b'Hello, World!'), base64.b64decode('SGVsbG8sIFdvcmxkIQ=='), base64.urlsafe_b64encode(b'\xfb\xff\xfe'), base64.urlsafe_b64decode('-__-'))
print(base64.b32encode(b'hello'), base64.b32decode('NBSWY3DP'), base64.b16encode(b'hi'), base64.b16decode('6869'), base64.b32decode('ME======'))
print(base64.b85encode(b'hello'), base64.b85decode(b'Xk~0{Zv'), base64.a85encode(b'hello world'), base64.a85decode(b'BOu!rD]j7BEbo7'), base64.a85encode(b'\0' * 4))
print(base64.encodebytes(b'x' * 60), base64.decodebytes(b'eHg=\n'), base64.b64encode(b'\xfb\xff', altchars=b'-_'), base64.b64decode('eHg=\n'))
print(binascii.hexlify(b'abc'), binascii.unhexlify('616263'), binascii.hexlify(b'abcd', '-'), binascii.crc32(b'hello'), binascii.b2a_base64(b'a'))
print(binascii.b2a_uu(b'hello world'), binascii.a2b_uu(b'+:&5L;&\\@=V]R;&0\n'), binascii.b2a_qp(b'a=b \t\n\xff'), binascii.a2b_qp(b'a=3Db=\nc=FF'))
text = 'naïve café'
encoded = base64.b64encode(text.encode()).decode('ascii')
print(encoded, base64.b64decode(encoded).decode())
for what in (
    lambda: base64.b64encode('text'), lambda: base64.b64decode('abc'), lambda: base64.b64decode('a'), lambda: base64.b64decode('é'), lambda: base64.b64decode(1),
    lambda: base64.b64decode('ab$d', validate=True), lambda: base64.b32decode('abc'), lambda: base64.b32decode('nbswy3dp'), lambda: base64.b16decode('6a'),
    lambda: base64.b85decode(b' '), lambda: base64.a85decode(b'v'), lambda: base64.encodebytes('a'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'),
    lambda: binascii.a2b_uu(b'!a'),
):
    try:
        print(what())
    except Exception as error:
        print(type(error), '|', error)
