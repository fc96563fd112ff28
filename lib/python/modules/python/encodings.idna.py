"""Names of hosts with other letters than ASCII's (RFC 3490)."""

import codecs
import re
import unicodedata

dots = re.compile("[\u002E\u3002\uFF0E\uFF61]")
ace_prefix = b"xn--"
sace_prefix = "xn--"

# Characters that are left out (RFC 3454, table B.1).
_nothing = re.compile("[\xad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
# Categories that are refused, and other characters that are (tables C).
_refused = {'Cc', 'Co', 'Cs', 'Zl', 'Zp'}
_others = re.compile("[\u06dd\u070f\u180e\u200c-\u200f\u2028-\u202e\u2060-\u2063\u206a-\u206f\u0340\u0341\u2ff0-\u2ffb\ufdd0-\ufdef"
                     "\ufeff\ufff9-\uffff\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]")


def _is_refused(c):
    if c < '\x80':
        return False
    category = unicodedata.category(c)
    return category in _refused or category == 'Zs' or _others.match(c) is not None or ord(c) & 0xfffe == 0xfffe


def nameprep(label):
    """The label in its one spelling."""
    label = _nothing.sub('', label)
    label = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", label.casefold()).casefold())
    for i, c in enumerate(label):
        if _is_refused(c):
            raise UnicodeEncodeError("idna", label, i, i + 1, f"Invalid character {c!r}")
    directions = [unicodedata.bidirectional(c) for c in label]
    from_right = [direction in ('R', 'AL') for direction in directions]
    if any(from_right):
        if 'L' in directions:
            i = directions.index('L')
            raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 2")
        for i in 0, len(label) - 1:
            if not from_right[i]:
                raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 3")
    return label


def _ascii(label):
    # The bytes of a label of ASCII characters, checked for its length; None for another.
    if not label.isascii():
        return None
    if not label:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    if len(label) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return label.encode("ascii")


def ToASCII(label):
    """The bytes of a label."""
    encoded = _ascii(label)
    if encoded is not None:
        return encoded
    label = nameprep(label)
    encoded = _ascii(label)
    if encoded is not None:
        return encoded
    if label.lower().startswith(sace_prefix):
        raise UnicodeEncodeError("idna", label, 0, len(sace_prefix), "Label starts with ACE prefix")
    encoded = ace_prefix + label.encode("punycode")
    if len(encoded) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return encoded


def ToUnicode(label):
    """The text of a label."""
    if len(label) > 1024:
        if isinstance(label, str):
            label = label.encode("utf-8", errors="backslashreplace")
        raise UnicodeDecodeError("idna", label, 0, len(label), "label way too long")
    if not isinstance(label, bytes):
        if not label.isascii():
            label = nameprep(label)
        try:
            label = label.encode("ascii")
        except UnicodeEncodeError as exc:
            raise UnicodeEncodeError("idna", label, exc.start, exc.end, "Invalid character in IDN label")
    if not label.lower().startswith(ace_prefix):
        return str(label, "ascii")
    try:
        result = label[len(ace_prefix):].decode("punycode")
    except UnicodeDecodeError as exc:
        raise UnicodeDecodeError("idna", label, len(ace_prefix) + exc.start, len(ace_prefix) + exc.end, exc.reason)
    again = ToASCII(result)
    if label.lower() != again:
        raise UnicodeDecodeError("idna", label, 0, len(label), f"IDNA does not round-trip, '{label!r}' != '{again!r}'")
    return result


def _check(errors):
    if errors != 'strict':
        raise UnicodeError(f"Unsupported error handling: {errors}")


def _offset(labels, i):
    return sum([len(label) for label in labels[:i]]) + i


class Codec(codecs.Codec):
    def encode(self, input, errors='strict'):
        _check(errors)
        if not input:
            return b'', 0
        if input.isascii():
            labels = input.split('.')
            for i, label in enumerate(labels):
                offset = _offset(labels, i)
                if not label and i < len(labels) - 1:
                    raise UnicodeEncodeError("idna", input, offset, offset + 1, "label empty")
                if len(label) >= 64:
                    raise UnicodeEncodeError("idna", input, offset, offset + len(label), "label too long")
            return input.encode('ascii'), len(input)
        labels = dots.split(input)
        end = b''
        if not labels[-1]:
            end = b'.'
            del labels[-1]
        result = []
        for i, label in enumerate(labels):
            try:
                result.append(ToASCII(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                offset = _offset(labels, i)
                raise UnicodeEncodeError("idna", input, offset + exc.start, offset + exc.end, exc.reason)
        return b'.'.join(result) + end, len(input)

    def decode(self, input, errors='strict'):
        _check(errors)
        if not input:
            return "", 0
        input = bytes(input)
        if ace_prefix not in input.lower():
            try:
                return input.decode('ascii'), len(input)
            except UnicodeDecodeError:
                pass
        labels = input.split(b".")
        end = ''
        if not labels[-1]:
            end = '.'
            del labels[-1]
        result = []
        for i, label in enumerate(labels):
            try:
                result.append(ToUnicode(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                offset = _offset(labels, i)
                raise UnicodeDecodeError("idna", input, offset + exc.start, offset + exc.end, exc.reason)
        return ".".join(result) + end, len(input)


def _whole(labels, final, dot):
    # Takes off an empty last label, and one that may go on; what the result ends with.
    if not labels[-1]:
        del labels[-1]
        return dot
    if final:
        return dot[:0]
    del labels[-1]
    return dot if labels else dot[:0]


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _check(errors)
        if not input:
            return b'', 0
        labels = dots.split(input)
        end = _whole(labels, final, b'.')
        result = bytearray()
        size = 0
        for label in labels:
            if size:
                result.extend(b'.')
                size += 1
            try:
                result.extend(ToASCII(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeEncodeError("idna", input, size + exc.start, size + exc.end, exc.reason)
            size += len(label)
        return bytes(result + end), size + len(end)


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _check(errors)
        if not input:
            return "", 0
        if isinstance(input, str):
            labels = dots.split(input)
        else:
            try:
                input = str(input, "ascii")
            except UnicodeDecodeError as exc:
                raise UnicodeDecodeError("idna", input, exc.start, exc.end, exc.reason)
            labels = input.split(".")
        end = _whole(labels, final, '.')
        result = []
        size = 0
        for label in labels:
            try:
                result.append(ToUnicode(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeDecodeError("idna", input.encode("ascii", errors="backslashreplace"),
                                         size + exc.start, size + exc.end, exc.reason)
            if size:
                size += 1
            size += len(label)
        return ".".join(result) + end, size + len(end)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(name='idna', encode=Codec().encode, decode=Codec().decode, incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamreader=StreamReader, streamwriter=StreamWriter)
