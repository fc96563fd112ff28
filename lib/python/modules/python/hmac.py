"""Hashes with a key (RFC 2104)."""

import hashlib as _hashlib_module
import sys
from _hashlib import compare_digest

trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))

digest_size = None


class HMAC:
    """A hash in the making, with a key."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        """From a key, the first part of the message, and the name or constructor of a hash function."""
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            what = "argument" if sys.version_info >= (3, 13) else "parameter"
            raise TypeError(f"Missing required {what} 'digestmod'.")
        if isinstance(digestmod, str):
            make = lambda data=b"": _hashlib_module.new(digestmod, data)
        elif callable(digestmod):
            make = digestmod
        else:
            make = digestmod.new
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, "block_size", self.blocksize)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = key.ljust(self.block_size, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Adds a part of the message."""
        self._inner.update(msg)

    def copy(self):
        """An independent copy."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """The hash of the message so far."""
        return self._current().digest()

    def hexdigest(self):
        """The hash of the message so far, in hexadecimal."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """A hash with a key."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The hash of a whole message."""
    return HMAC(key, msg, digest).digest()
