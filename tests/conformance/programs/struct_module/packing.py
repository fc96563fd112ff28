import struct

print(struct.pack('<ihb', 1, -2, 3), struct.unpack('<ihb', b'\x01\x00\x00\x00\xfe\xff\x03'), struct.calcsize('ibl'), struct.calcsize('=ibl'))
print(struct.pack('>5s?xd', b'abc', True, 1.5), struct.unpack('>5s?xd', struct.pack('>5s?xd', b'abc', True, 1.5)), struct.pack('3p', b'abcdef'))
print(struct.pack('<efd', 1.5, 0.1, 0.1), struct.unpack('<efd', struct.pack('<efd', 1.5, 0.1, 0.1)), struct.pack('<2H3c', 1, 2, b'a', b'b', b'c'))
print(list(struct.iter_unpack('<h', b'123456')), struct.unpack_from('<i', b'12345678', 4), struct.pack('!Qq', 2 ** 64 - 1, -1))
buffer = bytearray(8)
struct.pack_into('<i', buffer, 2, 0x01020304)
print(buffer)
s = struct.Struct('<ih')
print(s.format, s.size, s.pack(1, 2), s.unpack(b'123456'), [x for x in s.iter_unpack(b'123456' * 2)])
for what in (
    lambda: struct.pack('i', 'a'), lambda: struct.pack('i'), lambda: struct.pack('B', 256), lambda: struct.pack('<h', 70000), lambda: struct.pack('c', 'a'),
    lambda: struct.pack('s', 1), lambda: struct.pack('d', 'a'), lambda: struct.unpack('i', b'1'), lambda: struct.unpack('i', 'abcd'),
    lambda: struct.calcsize('z'), lambda: struct.calcsize('3'), lambda: struct.pack_into('i', b'1234', 0, 1), lambda: struct.pack_into('i', buffer, 6, 1),
    lambda: struct.unpack_from('i', b'123', 1), lambda: struct.iter_unpack('h', b'123'), lambda: struct.iter_unpack('', b''), lambda: struct.pack(), lambda: struct.Struct(1),
    lambda: struct.unpack_from('i', b'12345678', -9), lambda: struct.pack('Q', -1),
):
    try:
        print(what())
    except Exception as error:
        print(type(error), '|', error)
