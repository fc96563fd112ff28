"""Hash functions by name."""

import sys
import _hashlib

__always_supported = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
                      "shake_128", "shake_256", "blake2b", "blake2s")

algorithms_guaranteed = set(__always_supported)
algorithms_available = set(__always_supported)

__all__ = __always_supported + ("new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")

md5 = _hashlib.openssl_md5
sha1 = _hashlib.openssl_sha1
sha224 = _hashlib.openssl_sha224
sha256 = _hashlib.openssl_sha256
sha384 = _hashlib.openssl_sha384
sha512 = _hashlib.openssl_sha512
sha3_224 = _hashlib.openssl_sha3_224
sha3_256 = _hashlib.openssl_sha3_256
sha3_384 = _hashlib.openssl_sha3_384
sha3_512 = _hashlib.openssl_sha3_512
shake_128 = _hashlib.openssl_shake_128
shake_256 = _hashlib.openssl_shake_256
blake2b = _hashlib.blake2b
blake2s = _hashlib.blake2s


_KIND = "algorithm" if sys.version_info >= (3, 15) else "type"


def new(name, data=b"", **kwargs):
    """A hash by the name of its function."""
    name_there = name.lower().replace("-", "_")
    function = getattr(_hashlib, name_there if name_there.startswith("blake2") else "openssl_" + name_there, None)
    if function is None:
        raise ValueError(f"unsupported hash {_KIND} " + name)
    return function(data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password, by many rounds of HMAC."""
    import hmac
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = new(hash_name).digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = b""
    block = 0
    while len(key) < dklen:
        block += 1
        mixed = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(mixed, "big")
        for _ in range(iterations - 1):
            mixed = hmac.digest(password, mixed, hash_name)
            total ^= int.from_bytes(mixed, "big")
        key += total.to_bytes(len(mixed), "big")
    return key[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """The hash of all that a binary file holds."""
    made = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made
