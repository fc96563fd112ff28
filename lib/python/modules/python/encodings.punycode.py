"""Punycode (RFC 3492): text as letters, digits and hyphens."""

import codecs

_digits = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _threshold(j, bias):
    return min(max(36 * (j + 1) - bias, 1), 26)


def _adapted(delta, first, length):
    # The bias after a delta: how long the next one probably is.
    delta //= 700 if first else 2
    delta += delta // length
    divisions = 0
    while delta > 455:
        delta //= 35
        divisions += 36
    return divisions + 36 * delta // (delta + 38)


def punycode_encode(text):
    """The bytes of a text."""
    codes = [ord(c) for c in text]
    base = bytes([c for c in codes if c < 128])
    output = bytearray(base + b"-" if base else b"")
    done = len(base)
    bias, delta, point = 72, 0, 128
    while done < len(codes):
        following = min([c for c in codes if c >= point])
        delta += (following - point) * (done + 1)
        point = following
        for c in codes:
            if c < point:
                delta += 1
            if c != point:
                continue
            rest, j = delta, 0
            while rest >= (t := _threshold(j, bias)):
                rest, digit = divmod(rest - t, 36 - t)
                output.append(_digits[t + digit])
                j += 1
            output.append(_digits[rest])
            bias = _adapted(delta, done == len(base), done + 1)
            delta = 0
            done += 1
        delta += 1
        point += 1
    return bytes(output)


def _delta(extended, at, bias, errors):
    # The next number, None after an error that is let pass; where it ends.
    result, weight, j = 0, 1, 0
    while True:
        if at >= len(extended):
            if errors == "strict":
                raise UnicodeDecodeError("punycode", extended, at, at + 1, "incomplete punycode string")
            return at + 1, None
        char = extended[at]
        at += 1
        if 0x41 <= char <= 0x5A:
            digit = char - 0x41
        elif 0x30 <= char <= 0x39:
            digit = char - 22
        elif errors == "strict":
            raise UnicodeDecodeError("punycode", extended, at - 1, at, f"Invalid extended code point '{char}'")
        else:
            return at, None
        t = _threshold(j, bias)
        result += digit * weight
        if digit < t:
            return at, result
        weight *= 36 - t
        j += 1


def _inserted(base, extended, errors):
    # Puts the characters that the numbers stand for between those of the base.
    char, place, bias, at = 0x80, -1, 72, 0
    while at < len(extended):
        following, delta = _delta(extended, at, bias, errors)
        if delta is None:
            return base
        place += delta + 1
        char += place // (len(base) + 1)
        if char > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError("punycode", extended, place - 1, place, f"Invalid character U+{char:x}")
            char = ord('?')
        place %= len(base) + 1
        base = base[:place] + chr(char) + base[place:]
        bias = _adapted(delta, at == 0, len(base))
        at = following
    return base


def punycode_decode(text, errors):
    """The text of bytes."""
    text = text.encode("ascii") if isinstance(text, str) else bytes(text)
    hyphen = text.rfind(b"-")
    base = ""
    if hyphen >= 0:
        try:
            base = str(text[:hyphen], "ascii", errors)
        except UnicodeDecodeError as exc:
            raise UnicodeDecodeError("ascii", text, exc.start, exc.end, exc.reason) from None
    try:
        return _inserted(base, text[hyphen + 1:].upper(), errors)
    except UnicodeDecodeError as exc:
        raise UnicodeDecodeError("punycode", text, hyphen + 1 + exc.start, hyphen + 1 + exc.end, exc.reason) from None


def _checked(errors):
    if errors not in ('strict', 'replace', 'ignore'):
        raise UnicodeError(f"Unsupported error handling: {errors}")
    return errors


class Codec(codecs.Codec):
    def encode(self, input, errors='strict'):
        return punycode_encode(input), len(input)

    def decode(self, input, errors='strict'):
        return punycode_decode(input, _checked(errors)), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return punycode_decode(input, _checked(self.errors))


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(name='punycode', encode=Codec().encode, decode=Codec().decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter)
