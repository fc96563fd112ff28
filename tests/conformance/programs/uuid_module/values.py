# UUIDs from text, bytes, fields and numbers, and their parts.
import uuid


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.urn)
print(u.fields, u.time, u.clock_seq, u.node, u.variant, u.version, u.is_safe)
same = [uuid.UUID(hex='12345678123456781234567812345678'), uuid.UUID(bytes=u.bytes), uuid.UUID(bytes_le=u.bytes_le),
        uuid.UUID(fields=u.fields), uuid.UUID(int=u.int), uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678')]
print(set(same) == {u}, hash(u) == hash(u.int), int(u) == u.int)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.org/'))
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), r != uuid.uuid4())
t = uuid.uuid1(node=5, clock_seq=77)
print(t.version, t.node, t.clock_seq, t.variant == uuid.RFC_4122)
a, b = uuid.UUID(int=1), uuid.UUID(int=2)
print(a < b, a <= b, a > b, a >= b, a == b, a == 1, sorted([b, a]))
print(uuid.NAMESPACE_DNS, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500)
print(uuid.UUID(int=7, version=4), uuid.UUID(int=0).variant, uuid.UUID(int=0).version)
attempt(lambda: uuid.UUID())
attempt(lambda: uuid.UUID('123'))
attempt(lambda: uuid.UUID('z' * 32))
attempt(lambda: uuid.UUID(bytes=b'a'))
attempt(lambda: uuid.UUID(bytes_le=b'a'))
attempt(lambda: uuid.UUID(int=-1))
attempt(lambda: uuid.UUID(int=1, version=9))
attempt(lambda: uuid.UUID(int=1, hex='a'))
attempt(lambda: uuid.UUID(fields=(1, 2)))
attempt(lambda: uuid.UUID(fields=(1, 1 << 16, 3, 4, 5, 6)))
attempt(lambda: setattr(u, 'int', 5))
attempt(lambda: a < 5)
