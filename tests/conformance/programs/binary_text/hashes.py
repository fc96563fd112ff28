import hashlib
import hmac

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'sha3_512'):
    for message in (b'', b'abc', b'x' * 55, b'y' * 64, b'z' * 300):
        print(name, hashlib.new(name, message).hexdigest())
print(hashlib.shake_128(b'abc').hexdigest(20), hashlib.shake_256(b'abc').digest(4))
h = hashlib.sha256()
h.update(b'a')
copy = h.copy()
h.update(bytearray(b'bc'))
print(h.hexdigest() == hashlib.sha256(b'abc').hexdigest(), copy.hexdigest(), h.name, h.digest_size, h.block_size, len(h.digest()))
print(hmac.new(b'key', b'message', 'sha256').hexdigest(), hmac.new(b'k' * 100, b'm', hashlib.sha1).hexdigest(), hmac.digest(b'k', b'm', 'md5').hex())
print(hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'), 'sha256' in hashlib.algorithms_guaranteed)
for what in (
    lambda: hashlib.md5('a'), lambda: hashlib.new('foo'), lambda: hmac.new(b'k'), lambda: hmac.new('k', b'', 'md5'),
    lambda: hashlib.sha1(1), lambda: hmac.compare_digest('é', 'a'),
):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, '|', error)
