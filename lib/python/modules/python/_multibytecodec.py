"""What the modules of East Asian encodings are put together from."""


class _Coder:
    def __init__(self, errors='strict'):
        self.errors = errors
        self._state = 0
        self._pending = self._nothing

    def reset(self):
        """Forgets what came before."""
        self._state = 0
        self._pending = self._nothing


class MultibyteIncrementalEncoder(_Coder):
    """Encodes a text that comes in pieces."""

    _nothing = ''

    def encode(self, input, final=False):
        """The bytes of the next piece."""
        if not isinstance(input, str):
            raise TypeError("couldn't convert the object to str.")
        text = self._pending + input
        data, taken, self._state = self.codec._encode(text, self.errors, self._state, final)
        self._pending = text[taken:]
        return data

    def getstate(self):
        """All that is remembered, as a number."""
        pending = self._pending.encode()
        return int.from_bytes(bytes([len(pending)]) + pending + self._state.to_bytes(8, 'little'), 'little')

    def setstate(self, state, /):
        """Remembers what `getstate` gave."""
        data = state.to_bytes(17, 'little')
        size = data[0]
        if size > 8:
            raise UnicodeError('pending buffer too large')
        self._pending = data[1:1 + size].decode()
        self._state = int.from_bytes(data[1 + size:9 + size], 'little')


class MultibyteIncrementalDecoder(_Coder):
    """Decodes bytes that come in pieces."""

    _nothing = b''

    def decode(self, input, final=False):
        """The text of the next piece."""
        data = self._pending + bytes(memoryview(input))
        text, taken, self._state = self.codec._decode(data, self.errors, self._state, final)
        self._pending = data[taken:]
        return text

    def getstate(self):
        """The bytes that are left over, and what else is remembered as a number."""
        return self._pending, self._state

    def setstate(self, state, /):
        """Remembers what `getstate` gave."""
        if not isinstance(state, tuple):
            raise TypeError('setstate() argument must be tuple, not ' + type(state).__name__)
        pending, number = state
        if not isinstance(pending, bytes):
            raise TypeError('setstate(): illegal state argument')
        if not isinstance(number, int):
            raise TypeError('setstate(): illegal state argument')
        if len(pending) > 8:
            raise UnicodeDecodeError(self.codec.__class__.__name__, pending, 0, len(pending), 'pending buffer too large')
        self._pending = pending
        self._state = number


# A class of `encodings` has methods of these names from the codec.
_encode = MultibyteIncrementalEncoder.encode
_decode = MultibyteIncrementalDecoder.decode


class MultibyteStreamReader(MultibyteIncrementalDecoder):
    """Decodes what it reads from a stream."""

    def __init__(self, stream, errors='strict'):
        super().__init__(errors)
        self.stream = stream

    def _next(self, method, size):
        data = method() if size < 0 else method(size)
        if not isinstance(data, bytes):
            raise TypeError('stream function returned a non-bytes object (%.100s)' % type(data).__name__)
        text = _decode(self, data, size < 0 or not data)
        while size > 0 and data and not text:
            data = method(1)
            text = _decode(self, data, not data)
        return text

    def read(self, size=-1, /):
        """The text of so many bytes, or of all."""
        return self._next(self.stream.read, -1 if size is None else size)

    def readline(self, size=-1, /):
        """The text of a line."""
        return self._next(self.stream.readline, -1 if size is None else size)

    def readlines(self, sizehint=-1, /):
        """All lines."""
        return self.read(sizehint).splitlines(True)


class MultibyteStreamWriter(MultibyteIncrementalEncoder):
    """Writes encoded text to a stream."""

    def __init__(self, stream, errors='strict'):
        super().__init__(errors)
        self.stream = stream

    def write(self, object, /):
        """Writes a text."""
        self.stream.write(_encode(self, object))

    def writelines(self, lines, /):
        """Writes texts one after the other."""
        for line in lines:
            self.write(line)

    def reset(self):
        """Writes what ends the text."""
        rest = _encode(self, '', True)
        super().reset()
        if rest:
            self.stream.write(rest)
