"""The lines of several files, one after the other."""

import os
import sys
from types import GenericAlias

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin', 'FileInput', 'hook_compressed',
           'hook_encoded']

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    """Begins to read; the functions of the module then speak of this reader."""
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Ends the reading."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    """Leaves the rest of the present file out."""
    return _active().nextfile()


def filename():
    """The present file; None before the first line."""
    return _active().filename()


def lineno():
    """The number of the line over all files."""
    return _active().lineno()


def filelineno():
    """The number of the line in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the present file, or -1."""
    return _active().fileno()


def isfirstline():
    """Whether the line is the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the line came from standard input."""
    return _active().isstdin()


class FileInput:
    """Reads files in turn, and can write each one anew meanwhile."""

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ('-',)
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._savestdout = None
        self._output = None
        self._filename = None
        self._startlineno = 0
        self._filelineno = 0
        self._file = None
        self._isstdin = False
        self._backupfilename = None
        self._encoding = encoding
        self._errors = errors
        if mode not in (('r', 'rb') if sys.version_info >= (3, 11) else ('r', 'rU', 'U', 'rb')):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'" if sys.version_info >= (3, 11)
                             else "FileInput opening mode must be one of 'r', 'rU', 'U' and 'rb'")
        self._mode = mode
        self._write_mode = mode.replace('r', 'w')
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        self._openhook = openhook

    def __del__(self):
        self.close()

    def close(self):
        """Ends the reading."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            line = self._readline()
            if line:
                self._filelineno += 1
                return line
            if not self._file:
                raise StopIteration
            self.nextfile()

    def nextfile(self):
        """Leaves the rest of the present file out."""
        stdout, self._savestdout = self._savestdout, None
        output, self._output = self._output, None
        file, self._file = self._file, None
        backup, self._backupfilename = self._backupfilename, None
        if stdout:
            sys.stdout = stdout
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not self._isstdin:
                    file.close()
            finally:
                if backup and not self._backup:
                    try:
                        os.unlink(backup)
                    except OSError:
                        pass
                self._isstdin = False

    def readline(self):
        """The next line, empty at the end."""
        while True:
            line = self._readline()
            if line or not self._file:
                self._filelineno += bool(line)
                return line
            self.nextfile()

    def _readline(self):
        if self._file is None:
            if not self._files:
                return b'' if 'b' in self._mode else ''
            self._open_next()
        return self._file.readline()

    def _open_next(self):
        self._filename, self._files = self._files[0], self._files[1:]
        self._startlineno = self.lineno()
        self._filelineno = 0
        self._isstdin = self._filename == '-'
        encoding = None if 'b' in self._mode else self._encoding or 'locale'
        if self._isstdin:
            self._filename = '<stdin>'
            self._file = getattr(sys.stdin, 'buffer', sys.stdin) if 'b' in self._mode else sys.stdin
        elif self._inplace:
            self._backupfilename = os.fspath(self._filename) + (self._backup or '.bak')
            try:
                os.unlink(self._backupfilename)
            except OSError:
                pass
            # What is printed goes to a new file of the old name.
            os.rename(self._filename, self._backupfilename)
            self._file = open(self._backupfilename, self._mode, encoding=encoding, errors=self._errors)
            self._output = open(self._filename, self._write_mode, encoding=encoding, errors=self._errors)
            self._savestdout = sys.stdout
            sys.stdout = self._output
        elif self._openhook:
            options = {} if self._encoding is None else {'encoding': self._encoding, 'errors': self._errors}
            self._file = self._openhook(self._filename, self._mode, **options)
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def filename(self):
        """The present file; None before the first line."""
        return self._filename

    def lineno(self):
        """The number of the line over all files."""
        return self._startlineno + self._filelineno

    def filelineno(self):
        """The number of the line in its file."""
        return self._filelineno

    def fileno(self):
        """The descriptor of the present file, or -1."""
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        """Whether the line is the first of its file."""
        return self._filelineno == 1

    def isstdin(self):
        """Whether the line came from standard input."""
        return self._isstdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """An opening hook; compressed files cannot be read in here."""
    if os.path.splitext(filename)[1] in ('.gz', '.bz2'):
        raise OSError('compressed files cannot be read in here')
    return open(filename, mode, encoding=None if 'b' in mode else encoding or 'locale', errors=errors)


def hook_encoded(encoding, errors=None):
    """An opening hook for files of an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook
