"""Streams in memory. There are no files to open."""

__all__ = ['BytesIO', 'IOBase', 'SEEK_CUR', 'SEEK_END', 'SEEK_SET', 'StringIO', 'TextIOBase', 'UnsupportedOperation', 'DEFAULT_BUFFER_SIZE']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """What all streams have."""

    __module__ = 'io'

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _Memory:
    # What text and bytes share: the content, None once closed, and the position in it.

    def _check(self):
        if self._content is None:
            raise ValueError('I/O operation on closed file')

    @property
    def closed(self):
        return self._content is None

    def close(self):
        self._content = None

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable

    def getvalue(self):
        self._check()
        return self._content

    def tell(self):
        self._check()
        return self._at

    def read(self, size=-1, /):
        self._check()
        end = len(self._content) if size is None or size < 0 else self._at + size
        result = self._content[self._at:end]
        self._at = max(self._at, min(end, len(self._content)))
        return result

    def readline(self, size=-1, /):
        self._check()
        end = self._content.find(self._newline, self._at) + 1 or len(self._content)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        result = self._content[self._at:end]
        self._at = max(self._at, end)
        return result

    def truncate(self, pos=None, /):
        self._check()
        if pos is None:
            pos = self._at
        if pos < 0:
            raise ValueError(f'negative pos value {pos}')
        self._content = self._content[:pos]
        return pos

    def _put(self, data):
        content, at = self._content, self._at
        if at > len(content):
            content += self._filler * (at - len(content))
        if at == len(content):
            self._content = content + data
        else:
            self._content = content[:at] + data + content[at + len(data):]
        self._at = at + len(data)
        return len(data)


class StringIO(_Memory, TextIOBase):
    """A stream of text in memory."""

    __module__ = '_io'
    _newline = '\n'
    _filler = '\0'

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._content = initial_value or ''
        self._at = 0

    line_buffering = False

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f'string argument expected, got {type(s).__name__!r}')
        return self._put(s) if s else 0

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else len(self._content)
        return self._at


class BytesIO(_Memory, IOBase):
    """A stream of bytes in memory."""

    __module__ = '_io'
    _newline = b'\n'
    _filler = b'\0'

    def __init__(self, initial_bytes=b''):
        self._content = bytes(initial_bytes)
        self._at = 0

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        base = 0 if whence == 0 else self._at if whence == 1 else len(self._content)
        self._at = max(0, base + pos)
        return self._at
