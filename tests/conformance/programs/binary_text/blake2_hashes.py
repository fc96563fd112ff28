# blake2b and blake2s, with keys, salts and sizes.
import hashlib

print(hashlib.blake2b(b'abc').hexdigest(), hashlib.blake2s(b'abc').hexdigest())
print(hashlib.blake2b().hexdigest()[:16], hashlib.new('blake2s', b'x').hexdigest()[:16], hashlib.blake2b(b'').digest_size, hashlib.blake2s().block_size)
h = hashlib.blake2b(digest_size=16, key=b'secret', salt=b'salt', person=b'me')
h.update(b'one')
c = h.copy()
h.update(b'two')
print(h.name, h.digest_size, h.hexdigest(), c.hexdigest())
for size in 127, 128, 129, 300:
    print(hashlib.blake2b(b'x' * size, digest_size=8).hexdigest(), hashlib.blake2s(b'x' * size, digest_size=8, key=b'k').hexdigest())
for attempt in [lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2s(digest_size=0), lambda: hashlib.blake2s(key=b'k' * 33),
                lambda: hashlib.blake2b(salt=b's' * 17), lambda: hashlib.blake2s(person=b'p' * 9)]:
    try:
        attempt()
    except ValueError as error:
        print(error)
print('blake2b' in hashlib.algorithms_guaranteed)
