"""Encodings of text and other codecs."""

import _codecs
import builtins
import sys

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
           "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
           "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter",
           "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter",
           "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors",
           "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    """What belongs to a codec."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (
            self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))


class Codec:
    """A codec without state."""

    def encode(self, input, errors='strict'):
        """The encoded input, and how much of it that is."""
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        """The decoded input, and how much of it that is."""
        raise NotImplementedError


class IncrementalEncoder(object):
    """Encodes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """The encoded piece."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """What was not encoded yet."""
        return 0

    def setstate(self, state):
        """Go back to a state."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Encodes piece by piece, and keeps what is incomplete."""

    def __init__(self, errors='strict'):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder(object):
    """Decodes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        """The decoded piece."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """What was not decoded yet, and a number."""
        return b"", 0

    def setstate(self, state):
        """Go back to a state."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Decodes piece by piece, and keeps what is incomplete."""

    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Write a text."""
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        """Write several texts."""
        self.write(''.join(list))

    def reset(self):
        """Begin anew."""

    def seek(self, offset, whence=0):
        """Go to a place in the stream."""
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReader(Codec):
    """Reads text from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def _more(self, size):
        # Reads bytes; False when there are no more.
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if data:
            text, consumed = self.decode(data, self.errors)
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        """Text of about so many bytes, or of so many characters."""
        if chars >= 0:
            while len(self.charbuffer) < chars and self._more(size if size >= 0 else 72):
                pass
        elif not self.charbuffer or size < 0:
            while self._more(size) and size >= 0 and not self.charbuffer:
                pass
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """The next line."""
        while True:
            lines = self.charbuffer.splitlines(True)
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines()[0] and not lines[0].endswith('\r'):
                break
            if not self._more(size or 72):
                lines = self.charbuffer.splitlines(True)
                break
        if not lines:
            return self.charbuffertype()
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        """All lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read ahead."""
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def seek(self, offset, whence=0):
        """Go to a place in the stream."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReaderWriter:
    """Reads and writes text on one stream of bytes."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        """Text of about so many bytes."""
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        """The next line."""
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        """All lines."""
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        """Write a text."""
        return self.writer.write(data)

    def writelines(self, list):
        """Write several texts."""
        return self.writer.writelines(list)

    def reset(self):
        """Begin anew."""
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        """Go to a place in the stream."""
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file whose text is encoded."""
    if sys.version_info >= (3, 14):
        import warnings
        warnings.warn("codecs.open() is deprecated. Use open() instead.", DeprecationWarning, stacklevel=2)
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise


# The names that a program gave to error handlers of its own; the engine looks here.
_error_handlers = {}


def _position(exc, names):
    if not isinstance(exc, names):
        raise TypeError("don't know how to handle %s in error callback" % type(exc).__name__)
    return exc.end


_encode_errors = UnicodeEncodeError, UnicodeTranslateError
_all_errors = UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError


def strict_errors(exception, /):
    """Raise the exception."""
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    """Leave it out."""
    return '', _position(exception, _all_errors)


def replace_errors(exception, /):
    """Put a question mark or U+FFFD."""
    end = _position(exception, _all_errors)
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', end
    return ('?' if isinstance(exception, UnicodeEncodeError) else '\ufffd') * (end - exception.start), end


def xmlcharrefreplace_errors(exception, /):
    """Put the number as XML has it."""
    end = _position(exception, UnicodeEncodeError)
    return ''.join(['&#%d;' % ord(c) for c in exception.object[exception.start:end]]), end


def _backslash(code):
    return '\\x%02x' % code if code < 0x100 else '\\u%04x' % code if code < 0x10000 else '\\U%08x' % code


def backslashreplace_errors(exception, /):
    """Put an escape."""
    end = _position(exception, _all_errors)
    part = exception.object[exception.start:end]
    return ''.join([_backslash(c if isinstance(c, int) else ord(c)) for c in part]), end


def namereplace_errors(exception, /):
    """Put the name."""
    end = _position(exception, UnicodeEncodeError)
    import unicodedata
    names = []
    for c in exception.object[exception.start:end]:
        name = unicodedata.name(c, None)
        names.append(_backslash(ord(c)) if name is None else '\\N{%s}' % name)
    return ''.join(names), end


def _surrogateescape(exception, /):
    end = _position(exception, (UnicodeEncodeError, UnicodeDecodeError))
    part = exception.object[exception.start:end]
    if isinstance(exception, UnicodeEncodeError):
        if all('\udc80' <= c <= '\udcff' for c in part):
            return bytes([ord(c) - 0xdc00 for c in part]), end
        raise exception
    escaped = ''
    for byte in part[:4]:
        if byte < 128:
            break
        escaped += chr(0xdc00 + byte)
    if not escaped:
        raise exception
    return escaped, exception.start + len(escaped)


_builtin_handlers = {
    'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'xmlcharrefreplace': xmlcharrefreplace_errors,
    'backslashreplace': backslashreplace_errors, 'namereplace': namereplace_errors, 'surrogateescape': _surrogateescape,
}
_error_handlers.update(namereplace=namereplace_errors)


def register_error(errors, handler, /):
    """Give an error handler a name."""
    if not isinstance(errors, str):
        raise TypeError("register_error() argument 1 must be str, not %s" % type(errors).__name__)
    if not callable(handler):
        raise TypeError("handler must be callable")
    _error_handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of a name."""
    if not isinstance(name, str):
        raise TypeError("lookup_error() argument must be str, not %s" % type(name).__name__)
    try:
        return _error_handlers.get(name) or _builtin_handlers[name]
    except KeyError:
        raise LookupError("unknown error handler name '%s'" % name) from None


_search_functions = []
_cache = {}


def register(search_function, /):
    """Have a function asked for codecs."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Ask a function no more."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def _make_text_codec(name):
    def encode(input, errors='strict'):
        return input.encode(name, errors or 'strict'), len(input)

    def decode(input, errors='strict'):
        return _codecs._decode(input, name, errors, True)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors='strict'):
            IncrementalEncoder.__init__(self, errors)
            self.started = False

        def encode(self, input, final=False):
            data = input.encode(name, self.errors)
            if self.started:
                data = data[len(''.encode(name)):]
            self.started = True
            return data

        def reset(self):
            self.started = False

        def getstate(self):
            return 2 if not self.started and ''.encode(name) else 0

        def setstate(self, state):
            self.started = not state

    class Decoder(BufferedIncrementalDecoder):
        def __init__(self, errors='strict'):
            BufferedIncrementalDecoder.__init__(self, errors)
            self.known = None

        def _buffer_decode(self, input, errors, final):
            if self.known is None and name in _marks:
                size = _marks[name]
                if len(input) < size and not final:
                    return '', 0
                self.known = _known_name(name, input)
                if self.known != name or name != 'utf-8-sig':
                    return _codecs._decode(input, name, errors, final)
                self.known = 'utf-8'
                return _codecs._decode(input, name, errors, final)
            return _codecs._decode(input, self.known or name, errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.known = None

    class Reader(StreamReader):
        def __init__(self, stream, errors='strict'):
            StreamReader.__init__(self, stream, errors)
            self.decoder = Decoder(errors)

        def decode(self, input, errors='strict'):
            return self.decoder.decode(input), len(input)

        def reset(self):
            StreamReader.reset(self)
            self.decoder.reset()

    class Writer(StreamWriter):
        def __init__(self, stream, errors='strict'):
            StreamWriter.__init__(self, stream, errors)
            self.encoder = Encoder(errors)

        def encode(self, input, errors='strict'):
            return self.encoder.encode(input), len(input)

        def reset(self):
            self.encoder.reset()

    for cls, title in (Encoder, 'IncrementalEncoder'), (Decoder, 'IncrementalDecoder'), (Reader, 'StreamReader'), (Writer, 'StreamWriter'):
        cls.__name__ = cls.__qualname__ = title
        cls.__module__ = 'encodings.' + name.replace('-', '_')
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


_marks = {'utf-16': 2, 'utf-32': 4, 'utf-8-sig': 3}


def _known_name(name, data):
    # The encoding that goes on after the byte order mark.
    if name == 'utf-16':
        return 'utf-16-be' if data[:2] == BOM_UTF16_BE else 'utf-16-le'
    if name == 'utf-32':
        return 'utf-32-be' if data[:4] == BOM_UTF32_BE else 'utf-32-le'
    return 'utf-8-sig'


def _make_binary_codec(name, encode_all, decode_all):
    def encode(input, errors='strict'):
        return encode_all(input), len(input)

    def decode(input, errors='strict'):
        return decode_all(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode_all(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode_all(input)

    return CodecInfo(encode, decode, StreamReader, StreamWriter, Encoder, Decoder, name, _is_text_encoding=False)


_upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
_rot13 = str.maketrans(_upper + _upper.lower(),
                       _upper[13:] + _upper[:13] + _upper[13:].lower() + _upper[:13].lower())


def _find_builtin(name):
    known = _codecs._name(name)
    if known is not None:
        return _make_text_codec(known)
    if name in ('rot13', 'rot_13'):
        return _make_binary_codec('rot13', lambda text: str.translate(text, _rot13), lambda text: str.translate(text, _rot13))
    if name in ('hex', 'hex_codec'):
        import binascii
        return _make_binary_codec('hex', binascii.b2a_hex, binascii.a2b_hex)
    if name in ('base64', 'base_64', 'base64_codec'):
        import base64
        return _make_binary_codec('base64', base64.encodebytes, base64.decodebytes)
    return None


def lookup(encoding, /):
    """The codec of a name."""
    if not isinstance(encoding, str):
        raise TypeError("lookup() argument must be str, not %s" % type(encoding).__name__)
    name = encoding.lower().replace(' ', '_').replace('-', '_')
    info = _cache.get(name)
    if info is None:
        info = _find_builtin(name)
        if info is None:
            for search in _search_functions:
                info = search(name)
                if info is not None:
                    if not isinstance(info, tuple) or len(info) != 4:
                        raise TypeError("codec search functions must return 4-tuples")
                    break
            else:
                raise LookupError("unknown encoding: " + encoding)
        _cache[name] = info
    return info


def encode(obj, encoding='utf-8', errors='strict'):
    """The encoded object."""
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """The decoded object."""
    return lookup(encoding)[1](obj, errors)[0]


def _text_codec(encoding, way):
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{way}() to handle arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    # What str.encode asks for an encoding that is not built in.
    result = _text_codec(encoding, 'encode')[0](text, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)")
    if not isinstance(result[0], bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result[0]).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result[0]


def _decode_text(data, encoding, errors):
    # What bytes.decode asks for an encoding that is not built in.
    result = _text_codec(encoding, 'decode')[1](data, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("decoder must return a tuple (object,integer)")
    if not isinstance(result[0], str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result[0]).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result[0]


def getencoder(encoding):
    """The encoding function of a codec."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The decoding function of a codec."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes piece by piece."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class that decodes piece by piece."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The class that reads."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class that writes."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """The encoded pieces of an iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """The decoded pieces of an iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def _define(function, name):
    def encode(str, errors=None, /):
        return str.encode(name, errors or 'strict'), len(str)

    def decode(data, errors=None, final=False, /):
        return _codecs._decode(data, name, errors, final)

    for fn, way in (encode, 'encode'), (decode, 'decode'):
        fn.__name__ = fn.__qualname__ = f'{function}_{way}'
        globals()[fn.__name__] = fn


for _name in 'utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'latin-1', 'ascii':
    _define(_name.replace('-', '_'), _name)
del _name, _upper
