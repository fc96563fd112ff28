"""Bytes as text of few characters: base 16, 32, 64 and 85."""

import binascii
import struct
import sys

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode",
    "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
]
if sys.version_info >= (3, 13):
    __all__ += ["z85encode", "z85decode"]
__all__ += ["standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

bytes_types = (bytes, bytearray)


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None


def _plain_bytes(s):
    return s if isinstance(s, bytes_types) else memoryview(s).tobytes()


# Base 64

_b64alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

def b64encode(s, altchars=None):
    """Base 64, with other characters for + and / if they are given."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of base 64; what is no digit is passed over, or refused with validate."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    if validate and sys.version_info < (3, 11):
        if s.rstrip(b"=").translate(None, _b64alphabet) or len(s) - len(s.rstrip(b"=")) > 2:
            raise binascii.Error("Non-base64 digit found")
        validate = False
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base 64 with + and /."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of base 64 with + and /."""
    return b64decode(s)


_urlsafe_encode_translation = bytes.maketrans(b"+/", b"-_")
_urlsafe_decode_translation = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Base 64 with - and _."""
    return b64encode(s).translate(_urlsafe_encode_translation)


def urlsafe_b64decode(s):
    """The bytes of base 64 with - and _."""
    return b64decode(_bytes_from_decode_data(s).translate(_urlsafe_decode_translation))


# Base 32

_b32alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hexalphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    s = _plain_bytes(s)
    encoded = bytearray()
    for i in range(0, len(s), 5):
        group = int.from_bytes(s[i:i + 5].ljust(5, b"\0"), "big")
        encoded += bytes(alphabet[group >> shift & 31] for shift in range(35, -1, -5))
    pads = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[len(s) % 5]
    if pads:
        encoded[-pads:] = b"=" * pads
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    pads = len(s) - len(digits)
    values = {digit: value for value, digit in enumerate(alphabet)}
    decoded = bytearray()
    group = 0
    for i in range(0, len(digits), 8):
        group = 0
        try:
            for digit in digits[i:i + 8]:
                group = (group << 5) + values[digit]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        decoded += group.to_bytes(5, "big")
    if pads not in {0, 1, 3, 4, 6}:
        raise binascii.Error("Incorrect padding")
    if pads and decoded:
        last = (group << 5 * pads).to_bytes(5, "big")
        decoded[-5:] = last[:(43 - 5 * pads) // 8]
    return bytes(decoded)


def b32encode(s):
    """Base 32."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of base 32."""
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Base 32 whose digits go on from 9 with A."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """The bytes of base 32 whose digits go on from 9 with A."""
    return _b32decode(_b32hexalphabet, s, casefold)


# Base 16

def b16encode(s):
    """Hexadecimal in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# Base 85

_A85START = b"<~"
_A85END = b"~>"
_a85alphabet = bytes(range(33, 118))
_b85alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _85encode(b, alphabet, pad=False, foldnuls=False, foldspaces=False):
    b = _plain_bytes(b)
    padding = -len(b) % 4
    chunks = []
    for word in struct.unpack("!%dI" % ((len(b) + padding) // 4), b + bytes(padding)):
        if foldnuls and not word:
            chunks.append(b"z")
        elif foldspaces and word == 0x20202020:
            chunks.append(b"y")
        else:
            chunks.append(bytes(alphabet[word // 85 ** place % 85] for place in (4, 3, 2, 1, 0)))
    if padding and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    result = _85encode(b, _a85alphabet, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + _A85END if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of Ascii85."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(_A85END))
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    decoded = []
    group = []
    for x in b + b"u" * 4:
        if 33 <= x <= 117:
            group.append(x - 33)
            if len(group) == 5:
                word = 0
                for digit in group:
                    word = word * 85 + digit
                if word >> 32:
                    raise ValueError("Ascii85 overflow")
                decoded.append(word.to_bytes(4, "big"))
                group.clear()
        elif x == 122 or (foldspaces and x == 121):
            if group:
                raise ValueError("%c inside Ascii85 5-tuple" % x)
            decoded.append(b"\0\0\0\0" if x == 122 else b"    ")
        elif x not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % x)
    padding = 4 - len(group)
    result = b"".join(decoded)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Base 85 as git and Mercurial have it."""
    return _85encode(b, _b85alphabet, pad)


def b85decode(b):
    """The bytes of base 85."""
    b = _bytes_from_decode_data(b)
    values = {digit: value for value, digit in enumerate(_b85alphabet)}
    padding = -len(b) % 5
    b = b + b"~" * padding
    decoded = []
    for i in range(0, len(b), 5):
        word = 0
        for j, digit in enumerate(b[i:i + 5], i):
            if digit not in values:
                raise ValueError("bad base85 character at position %d" % j) from None
            word = word * 85 + values[digit]
        if word >> 32:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i) from None
        decoded.append(word.to_bytes(4, "big"))
    result = b"".join(decoded)
    return result[:-padding] if padding else result


if sys.version_info >= (3, 13):
    _z85alphabet = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
    # Digits of base 85 that are none of Z85.
    _z85_missing = b";_`|~"
    _z85_decode_translation = bytes.maketrans(_z85alphabet + _z85_missing, _b85alphabet + b"\x00" * len(_z85_missing))
    _z85_encode_translation = bytes.maketrans(_b85alphabet, _z85alphabet)

    def z85encode(s):
        """Base 85 as ZeroMQ has it."""
        return b85encode(s).translate(_z85_encode_translation)

    def z85decode(s):
        """The bytes of Z85."""
        s = _bytes_from_decode_data(s).translate(_z85_decode_translation)
        try:
            return b85decode(s)
        except ValueError as e:
            raise ValueError(e.args[0].replace("base85", "z85")) from None


# Files and lines

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def encode(input, output):
    """Writes a binary file as lines of base 64."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (ns := input.read(MAXBINSIZE - len(s))):
            s += ns
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Writes the bytes of a file of base 64."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        m = memoryview(s)
    except TypeError as err:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from err
    if m.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (m.ndim, s.__class__.__name__))


def encodebytes(s):
    """Lines of base 64."""
    _input_type_check(s)
    return b"".join(binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """The bytes of lines of base 64."""
    _input_type_check(s)
    return binascii.a2b_base64(s)
