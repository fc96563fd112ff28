"""Objects as bytes, and back."""

import io
import sys
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table
from struct import pack, unpack
from types import FunctionType

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5 if sys.version_info >= (3, 14) else 4


_SINCE_314 = sys.version_info >= (3, 14)


class PickleError(Exception):
    """What goes wrong with pickles."""

    __module__ = '_pickle'


class PicklingError(PickleError):
    """An object cannot be pickled."""

    __module__ = '_pickle'


class UnpicklingError(PickleError):
    """A pickle cannot be read."""

    __module__ = '_pickle'


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


def _note(exc, obj, part):
    # From 3.14 on an error says what was being pickled.
    if _SINCE_314:
        cls = type(obj)
        name = cls.__qualname__ if cls.__module__ in ('builtins', '__main__') else f'{cls.__module__}.{cls.__qualname__}'
        exc.add_note(f'when serializing {name} {part}')


class PickleBuffer:
    """Bytes that may be sent beside the pickle."""

    def __init__(self, obj):
        self._view = memoryview(obj)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()


MARK, STOP, POP, POP_MARK, DUP = b'(', b'.', b'0', b'1', b'2'
FLOAT, INT, BININT, BININT1, LONG, BININT2, NONE = b'F', b'I', b'J', b'K', b'L', b'M', b'N'
PERSID, BINPERSID, REDUCE, STRING, BINSTRING, SHORT_BINSTRING = b'P', b'Q', b'R', b'S', b'T', b'U'
UNICODE, BINUNICODE, APPEND, BUILD, GLOBAL, DICT, EMPTY_DICT = b'V', b'X', b'a', b'b', b'c', b'd', b'}'
APPENDS, GET, BINGET, INST, LONG_BINGET, LIST, EMPTY_LIST, OBJ = b'e', b'g', b'h', b'i', b'j', b'l', b']', b'o'
PUT, BINPUT, LONG_BINPUT, SETITEM, TUPLE, EMPTY_TUPLE, SETITEMS, BINFLOAT = b'p', b'q', b'r', b's', b't', b')', b'u', b'G'
TRUE, FALSE = b'I01\n', b'I00\n'
PROTO, NEWOBJ, EXT1, EXT2, EXT4, TUPLE1, TUPLE2, TUPLE3 = b'\x80', b'\x81', b'\x82', b'\x83', b'\x84', b'\x85', b'\x86', b'\x87'
NEWTRUE, NEWFALSE, LONG1, LONG4 = b'\x88', b'\x89', b'\x8a', b'\x8b'
BINBYTES, SHORT_BINBYTES = b'B', b'C'
SHORT_BINUNICODE, BINUNICODE8, BINBYTES8, EMPTY_SET, ADDITEMS, FROZENSET = b'\x8c', b'\x8d', b'\x8e', b'\x8f', b'\x90', b'\x91'
NEWOBJ_EX, STACK_GLOBAL, MEMOIZE, FRAME = b'\x92', b'\x93', b'\x94', b'\x95'
BYTEARRAY8, NEXT_BUFFER, READONLY_BUFFER = b'\x96', b'\x97', b'\x98'

_FRAME_SIZE_MIN = 4
_FRAME_SIZE_TARGET = 64 * 1024
_BATCH = 1000


def _getattribute(obj, path):
    """An attribute by a dotted path, and what it was found on."""
    parent = obj
    for name in path.split('.'):
        if name == '<locals>':
            raise AttributeError(f"Can't get local attribute {path!r} on {obj!r}")
        parent = obj
        try:
            obj = getattr(obj, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {path!r} on {obj!r}") from None
    return obj, parent


def _find(module, path):
    if not _SINCE_314:
        return _getattribute(module, path)
    found = parent = module
    for name in path.split('.'):
        found, parent = getattr(found, name), found
    return found, parent


def whichmodule(obj, name):
    """The module in which an object is found under a name."""
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def encode_long(x):
    """An int as bytes, the lowest first, in two's complement."""
    if x == 0:
        return b''
    nbytes = (x.bit_length() >> 3) + 1
    result = x.to_bytes(nbytes, byteorder='little', signed=True)
    if x < 0 and nbytes > 1 and result[-1] == 0xff and result[-2] & 0x80:
        result = result[:-1]
    return result


def decode_long(data):
    """What `encode_long` encoded."""
    return int.from_bytes(data, byteorder='little', signed=True)


def _raw_escaped(text):
    """Latin-1, and what that does not have as \\u or \\U."""
    return ''.join(c if ord(c) < 256 else '\\u%04x' % ord(c) if ord(c) < 0x10000 else '\\U%08x' % ord(c) for c in text).encode('latin-1')


def _raw_unescaped(data):
    """What `_raw_escaped` escaped."""
    parts = data.decode('latin-1').split('\\')
    result = [parts[0]]
    for part in parts[1:]:
        size = {'u': 4, 'U': 8}.get(part[:1])
        if size is None:
            result.append('\\' + part)
        else:
            result.append(chr(int(part[1:size + 1], 16)) + part[size + 1:])
    return ''.join(result)


def _bytes_made_of(obj):
    """How protocols without bytes make them."""
    try:
        from _codecs import encode
    except ImportError:
        return bytes, (list(obj),)
    return encode, (str(obj, 'latin1'), 'latin1')


# Where modules were in Python 2, for protocols that it reads.
_OLD_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'functools': 'functools', 'io': 'io'}
_NEW_MODULES = {'__builtin__': 'builtins', 'copy_reg': 'copyreg'}
_OLD_NAMES = {('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
              ('builtins', 'str'): ('__builtin__', 'unicode'), ('builtins', 'int'): ('__builtin__', 'long'),
              ('builtins', 'zip'): ('itertools', 'izip'), ('builtins', 'map'): ('itertools', 'imap'), ('builtins', 'filter'): ('itertools', 'ifilter')}
_NEW_NAMES = {new: old for old, new in _OLD_NAMES.items()}


class Pickler:
    """Writes pickles to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif not 0 <= protocol <= HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Forget which objects have been written."""
        self.memo.clear()

    def dump(self, obj):
        """Write an object."""
        self._parts = []
        if self.proto >= 2:
            self._file_write(PROTO + pack('<B', self.proto))
        self.save(obj)
        self._parts.append(STOP)
        data = b''.join(self._parts)
        if self.proto >= 4 and len(data) >= _FRAME_SIZE_MIN:
            data = FRAME + pack('<Q', len(data)) + data
        self._file_write(data)
        self._parts = []

    def write(self, data):
        self._parts.append(data)

    def memoize(self, obj):
        if self.fast:
            return
        idx = len(self.memo)
        self.write(self.put(idx))
        self.memo[id(obj)] = idx, obj

    def put(self, idx):
        if self.proto >= 4:
            return MEMOIZE
        if self.bin:
            return BINPUT + pack('<B', idx) if idx < 256 else LONG_BINPUT + pack('<I', idx)
        return PUT + repr(idx).encode('ascii') + b'\n'

    def get(self, idx):
        if self.bin:
            return BINGET + pack('<B', idx) if idx < 256 else LONG_BINGET + pack('<I', idx)
        return GET + repr(idx).encode('ascii') + b'\n'

    def persistent_id(self, obj):
        return None

    def save(self, obj, save_persistent_id=True):
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                return self.save_pers(pid)
        known = self.memo.get(id(obj))
        if known is not None:
            return self.write(self.get(known[0]))
        reduced = NotImplemented
        override = getattr(self, 'reducer_override', None)
        if override is not None:
            reduced = override(obj)
        cls = type(obj)
        if reduced is NotImplemented:
            method = self.dispatch.get(cls)
            if method is not None:
                return method(self, obj)
            reduce = getattr(self, 'dispatch_table', dispatch_table).get(cls)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(cls, type):
                return self.save_global(obj)
            else:
                reduce = getattr(obj, '__reduce_ex__', None)
                if reduce is not None:
                    reduced = reduce(self.proto)
                else:
                    reduce = getattr(obj, '__reduce__', None)
                    if reduce is None:
                        raise PicklingError("Can't pickle %r object: %r" % (cls.__name__, obj))
                    reduced = reduce()
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        try:
            self.save_reduce(obj=obj, *reduced)
        except BaseException as exc:
            _note(exc, obj, 'object')
            raise

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
        else:
            try:
                self.write(PERSID + str(pid).encode('ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError('persistent IDs in protocol 0 must be ASCII strings')

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, args, kwargs = args
            if self.proto >= 4:
                part = 'class'
                try:
                    self.save(cls)
                    part = '__new__ arguments'
                    self.save(args)
                    self.save(kwargs)
                except BaseException as exc:
                    _note(exc, obj, part)
                    raise
                self.write(NEWOBJ_EX)
            else:
                from functools import partial
                self.save(partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                self.write(REDUCE)
        elif self.proto >= 2 and name == '__newobj__':
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj__ args has no __new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            part = 'class'
            try:
                self.save(cls)
                part = '__new__ arguments'
                self.save(args[1:])
            except BaseException as exc:
                _note(exc, obj, part)
                raise
            self.write(NEWOBJ)
        else:
            part = 'reconstructor'
            try:
                self.save(func)
                part = 'reconstructor arguments'
                self.save(args)
            except BaseException as exc:
                _note(exc, obj, part)
                raise
            self.write(REDUCE)
        if obj is not None:
            # Saving the arguments may have saved the object.
            if id(obj) in self.memo:
                self.write(POP + self.get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems, obj)
        if dictitems is not None:
            self._batch_setitems(dictitems, obj)
        if state is not None:
            part = 'state' if state_setter is None else 'state setter'
            try:
                if state_setter is None:
                    self.save(state)
                    self.write(BUILD)
                else:
                    self.save(state_setter)
                    self.save(obj)
                    part = 'state'
                    self.save(state)
                    self.write(TUPLE2 + REDUCE + POP)
            except BaseException as exc:
                _note(exc, obj, part)
                raise

    def save_none(self, obj):
        self.write(NONE)

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)

    def save_long(self, obj):
        if self.bin:
            if 0 <= obj <= 0xff:
                return self.write(BININT1 + pack('<B', obj))
            if 0 <= obj <= 0xffff:
                return self.write(BININT2 + pack('<H', obj))
            if -0x80000000 <= obj <= 0x7fffffff:
                return self.write(BININT + pack('<i', obj))
        if self.proto >= 2:
            encoded = encode_long(obj)
            size = len(encoded)
            return self.write((LONG1 + pack('<B', size) if size < 256 else LONG4 + pack('<i', size)) + encoded)
        if -0x80000000 <= obj <= 0x7fffffff:
            self.write(INT + repr(obj).encode('ascii') + b'\n')
        else:
            self.write(LONG + repr(obj).encode('ascii') + b'L\n')

    def save_float(self, obj):
        self.write(BINFLOAT + pack('>d', obj) if self.bin else FLOAT + repr(obj).encode('ascii') + b'\n')

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                self.save_reduce(*_bytes_made_of(obj), obj=obj)
            return
        size = len(obj)
        head = SHORT_BINBYTES + pack('<B', size) if size <= 0xff else BINBYTES + pack('<I', size)
        self.write(head + obj)
        self.memoize(obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self.write(BYTEARRAY8 + pack('<Q', len(obj)) + bytes(obj))
        self.memoize(obj)

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
        in_band = self._buffer_callback is None or bool(self._buffer_callback(obj))
        with obj.raw() as view:
            if not in_band:
                self.write(NEXT_BUFFER + (READONLY_BUFFER if view.readonly else b''))
            elif view.readonly:
                self.save_bytes(view.tobytes())
            else:
                self.save_bytearray(bytearray(view))

    def save_str(self, obj):
        if self.bin:
            encoded = obj.encode('utf-8', 'surrogatepass')
            size = len(encoded)
            if size <= 0xff and self.proto >= 4:
                self.write(SHORT_BINUNICODE + pack('<B', size) + encoded)
            else:
                self.write(BINUNICODE + pack('<I', size) + encoded)
        else:
            text = obj.replace('\\', '\\u005c')
            for c in '\0\n\r\x1a':
                text = text.replace(c, '\\u%04x' % ord(c))
            self.write(UNICODE + _raw_escaped(text) + b'\n')
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            return self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
        n = len(obj)
        small = n <= 3 and self.proto >= 2
        if not small:
            self.write(MARK)
        i = 0
        try:
            for item in obj:
                self.save(item)
                i += 1
        except BaseException as exc:
            _note(exc, obj, f'item {i}')
            raise
        known = self.memo.get(id(obj))
        if known is not None:
            # The tuple led back to itself: drop what was built and take the one that is there.
            if small:
                drop = POP * n
            else:
                drop = POP_MARK if self.bin else POP * (n + 1)
            return self.write(drop + self.get(known[0]))
        self.write((TUPLE1, TUPLE2, TUPLE3)[n - 1] if small else TUPLE)
        self.memoize(obj)

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj, obj)

    def _batches(self, items):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == _BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _batch_appends(self, items, obj):
        i = 0
        for batch in self._batches(items):
            several = self.bin and len(batch) > 1
            if several:
                self.write(MARK)
            for item in batch:
                try:
                    self.save(item)
                except BaseException as exc:
                    _note(exc, obj, f'item {i}')
                    raise
                i += 1
                if not several:
                    self.write(APPEND)
            if several:
                self.write(APPENDS)

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items(), obj)

    def _batch_setitems(self, items, obj):
        for batch in self._batches(items):
            several = self.bin and len(batch) > 1
            if several:
                self.write(MARK)
            for key, value in batch:
                self.save(key)
                try:
                    self.save(value)
                except BaseException as exc:
                    _note(exc, obj, f'item {key!r}')
                    raise
                if not several:
                    self.write(SETITEM)
            if several:
                self.write(SETITEMS)

    def _save_elements(self, items, obj):
        try:
            for item in items:
                self.save(item)
        except BaseException as exc:
            _note(exc, obj, 'element')
            raise

    def save_set(self, obj):
        if self.proto < 4:
            return self.save_reduce(set, (list(obj),), obj=obj)
        self.write(EMPTY_SET)
        self.memoize(obj)
        for batch in self._batches(obj):
            self.write(MARK)
            self._save_elements(batch, obj)
            self.write(ADDITEMS)

    def save_frozenset(self, obj):
        if self.proto < 4:
            return self.save_reduce(frozenset, (list(obj),), obj=obj)
        self.write(MARK)
        self._save_elements(obj, obj)
        known = self.memo.get(id(obj))
        if known is not None:
            return self.write(POP_MARK + self.get(known[0]))
        self.write(FROZENSET)
        self.memoize(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module_name = whichmodule(obj, name)
        found, parent = self._find_global(obj, module_name, name)
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                if code <= 0xff:
                    return self.write(EXT1 + pack('<B', code))
                return self.write(EXT2 + pack('<H', code) if code <= 0xffff else EXT4 + pack('<i', code))
        last = name.rpartition('.')[2]
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif '.' in name:
            self.save_reduce(getattr, (parent, last))
        else:
            if self.fix_imports:
                if (module_name, name) in _OLD_NAMES:
                    module_name, name = _OLD_NAMES[module_name, name]
                else:
                    module_name = _OLD_MODULES.get(module_name, module_name)
            self.write(GLOBAL + bytes(module_name, 'utf-8') + b'\n' + bytes(name, 'utf-8') + b'\n')
        self.memoize(obj)

    def _find_global(self, obj, module_name, name):
        if _SINCE_314 and '<locals>' in name.split('.'):
            raise PicklingError(f"Can't pickle local object {obj!r}")
        try:
            __import__(module_name, level=0)
        except ImportError as exc:
            if _SINCE_314:
                raise PicklingError(f"Can't pickle {obj!r}: {exc}")
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _find(sys.modules[module_name], name)
        except (KeyError, AttributeError):
            if _SINCE_314:
                raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}")
            if '<locals>' in name.split('.'):
                raise AttributeError(f"Can't get local object {name!r}" if sys.version_info >= (3, 13) else f"Can't pickle local object {name!r}") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name.rpartition('.')[2]} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        return found, parent

    def save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                return self.save_reduce(type, (value,), obj=obj)
        return self.save_global(obj)

    dispatch = {
        type(None): save_none, bool: save_bool, int: save_long, float: save_float, bytes: save_bytes, bytearray: save_bytearray,
        PickleBuffer: save_picklebuffer, str: save_str, tuple: save_tuple, list: save_list, dict: save_dict, set: save_set,
        frozenset: save_frozenset, FunctionType: save_global, type: save_type,
    }


class Unpickler:
    """Reads pickles from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        try:
            self._read = file.read
            self._readline = file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """Read one object."""
        self.stack = []
        self.marks = []
        outside = self._read, self._readline
        try:
            while True:
                key = self._read(1)
                if not key:
                    raise EOFError('Ran out of input')
                method = _READERS.get(key)
                if method is None:
                    raise UnpicklingError(f"invalid load key, {key.decode('latin-1')!r}.")
                method(self)
        except _Stop as stop:
            return stop.value
        finally:
            self._read, self._readline = outside

    def read(self, n):
        data = self._read(n)
        if len(data) < n:
            raise UnpicklingError('pickle data was truncated')
        return data

    def frame(self):
        # The bytes of a frame are there as a whole, or none of it is read.
        data = self.read(self.number('<Q', 8))
        read, readline = self._read, self._readline
        frame = io.BytesIO(data)

        def outside():
            self._read, self._readline = read, readline

        def read_frame(n):
            piece = frame.read(n)
            if piece or n == 0:
                return piece
            outside()
            return read(n)

        def readline_frame():
            piece = frame.readline()
            if piece:
                return piece
            outside()
            return readline()

        self._read, self._readline = read_frame, readline_frame

    def line(self):
        data = self._readline()
        if not data.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return data[:-1]

    def number(self, form, size):
        return unpack(form, self.read(size))[0]

    def push(self, value):
        self.stack.append(value)

    def pop_mark(self):
        if not self.marks:
            raise UnpicklingError('could not find MARK')
        items = self.stack
        self.stack = self.marks.pop()
        return items

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def find_class(self, module, name):
        """A global by the names of its module and of itself."""
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NEW_NAMES:
                module, name = _NEW_NAMES[module, name]
            else:
                module = _NEW_MODULES.get(module, module)
        __import__(module, level=0)
        if self.proto >= 4 and '.' in name:
            return _getattribute(sys.modules[module], name)[0]
        if sys.version_info >= (3, 14):
            return getattr(sys.modules[module], name)
        try:
            return getattr(sys.modules[module], name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None

    def get_extension(self, code):
        if code in _extension_cache:
            return self.push(_extension_cache[code])
        key = _inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError('EXT specifies code <= 0')
            raise ValueError('unregistered extension code %d' % code)
        found = _extension_cache[code] = self.find_class(*key)
        self.push(found)

    def proto_(self):
        proto = self.read(1)[0]
        if not 0 <= proto <= HIGHEST_PROTOCOL:
            raise ValueError('unsupported pickle protocol: %d' % proto)
        self.proto = proto

    def stop(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        raise _Stop(self.stack.pop())

    def mark(self):
        self.marks.append(self.stack)
        self.stack = []

    def int_(self):
        data = self.line()
        self.push({b'00': False, b'01': True}[data] if data in (b'00', b'01') else int(data, 0))

    def long_(self):
        data = self.line()
        self.push(int(data[:-1] if data.endswith(b'L') else data, 0))

    def text_of_bytes(self, data):
        self.push(data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors))

    def string(self):
        data = self.line()
        if len(data) < 2 or data[:1] != data[-1:] or data[:1] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        import codecs
        self.text_of_bytes(codecs.escape_decode(data[1:-1])[0])

    def global_(self):
        module = self.line().decode('utf-8')
        self.push(self.find_class(module, self.line().decode('utf-8')))

    def stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.push(self.find_class(module, name))

    def instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            self.push(cls(*args))
        else:
            self.push(cls.__new__(cls))

    def inst(self):
        module = self.line().decode('ascii')
        name = self.line().decode('ascii')
        self.instance(self.find_class(module, name), self.pop_mark())

    def obj(self):
        args = self.pop_mark()
        self.instance(args.pop(0), args)

    def reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self.push(cls.__new__(cls, *args))

    def newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        self.push(cls.__new__(cls, *args, **kwargs))

    def get(self, key, name='GET'):
        try:
            self.push(self.memo[key])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {key}') from None

    def put(self, key):
        if key < 0:
            raise ValueError('negative PUT argument')
        self.memo[key] = self.stack[-1]

    def small_tuple(self, n):
        self.stack[-n:] = [tuple(self.stack[-n:])]

    def dict_(self):
        items = self.pop_mark()
        self.push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def appends(self):
        items = self.pop_mark()
        target = self.stack[-1]
        extend = getattr(target, 'extend', None)
        if extend is not None:
            return extend(items)
        for item in items:
            target.append(item)

    def setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def setitems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def additems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def build(self):
        state = self.stack.pop()
        inst = self.stack[-1]
        setstate = getattr(inst, '__setstate__', None)
        if setstate is not None:
            return setstate(state)
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            values = inst.__dict__
            for key, value in state.items():
                values[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(inst, key, value)

    def pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()

    def next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            self.push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers')

    def readonly_buffer(self):
        with memoryview(self.stack[-1]) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()


_READERS = {
    PROTO: Unpickler.proto_, STOP: Unpickler.stop, MARK: Unpickler.mark, FRAME: Unpickler.frame, INT: Unpickler.int_, LONG: Unpickler.long_,
    NONE: lambda u: u.push(None), NEWTRUE: lambda u: u.push(True), NEWFALSE: lambda u: u.push(False),
    BININT: lambda u: u.push(u.number('<i', 4)), BININT1: lambda u: u.push(u.read(1)[0]), BININT2: lambda u: u.push(u.number('<H', 2)),
    LONG1: lambda u: u.push(decode_long(u.read(u.read(1)[0]))), LONG4: lambda u: u.push(decode_long(u.read(u.number('<i', 4)))),
    FLOAT: lambda u: u.push(float(u.line())), BINFLOAT: lambda u: u.push(u.number('>d', 8)),
    STRING: Unpickler.string, BINSTRING: lambda u: u.text_of_bytes(u.read(u.number('<i', 4))),
    SHORT_BINSTRING: lambda u: u.text_of_bytes(u.read(u.read(1)[0])),
    BINBYTES: lambda u: u.push(u.read(u.number('<I', 4))), SHORT_BINBYTES: lambda u: u.push(u.read(u.read(1)[0])),
    BINBYTES8: lambda u: u.push(u.read(u.number('<Q', 8))), BYTEARRAY8: lambda u: u.push(bytearray(u.read(u.number('<Q', 8)))),
    UNICODE: lambda u: u.push(_raw_unescaped(u.line())),
    BINUNICODE: lambda u: u.push(u.read(u.number('<I', 4)).decode('utf-8', 'surrogatepass')),
    BINUNICODE8: lambda u: u.push(u.read(u.number('<Q', 8)).decode('utf-8', 'surrogatepass')),
    SHORT_BINUNICODE: lambda u: u.push(u.read(u.read(1)[0]).decode('utf-8', 'surrogatepass')),
    PERSID: lambda u: u.push(u.persistent_load(u.line().decode('ascii'))), BINPERSID: lambda u: u.push(u.persistent_load(u.stack.pop())),
    TUPLE: lambda u: u.push(tuple(u.pop_mark())), EMPTY_TUPLE: lambda u: u.push(()), TUPLE1: lambda u: u.small_tuple(1),
    TUPLE2: lambda u: u.small_tuple(2), TUPLE3: lambda u: u.small_tuple(3), EMPTY_LIST: lambda u: u.push([]), EMPTY_DICT: lambda u: u.push({}),
    EMPTY_SET: lambda u: u.push(set()), FROZENSET: lambda u: u.push(frozenset(u.pop_mark())), LIST: lambda u: u.push(u.pop_mark()), DICT: Unpickler.dict_,
    INST: Unpickler.inst, OBJ: Unpickler.obj, NEWOBJ: Unpickler.newobj, NEWOBJ_EX: Unpickler.newobj_ex, GLOBAL: Unpickler.global_,
    STACK_GLOBAL: Unpickler.stack_global, EXT1: lambda u: u.get_extension(u.read(1)[0]), EXT2: lambda u: u.get_extension(u.number('<H', 2)),
    EXT4: lambda u: u.get_extension(u.number('<i', 4)), REDUCE: Unpickler.reduce, POP: Unpickler.pop, POP_MARK: lambda u: u.pop_mark(),
    DUP: lambda u: u.push(u.stack[-1]), GET: lambda u: u.get(int(u.line())), BINGET: lambda u: u.get(u.read(1)[0]),
    LONG_BINGET: lambda u: u.get(u.number('<I', 4)), PUT: lambda u: u.put(int(u.line())), BINPUT: lambda u: u.put(u.read(1)[0]),
    LONG_BINPUT: lambda u: u.put(u.number('<I', 4)), MEMOIZE: lambda u: u.put(len(u.memo)), APPEND: Unpickler.append, APPENDS: Unpickler.appends,
    SETITEM: Unpickler.setitem, SETITEMS: Unpickler.setitems, ADDITEMS: Unpickler.additems, BUILD: Unpickler.build,
    NEXT_BUFFER: Unpickler.next_buffer, READONLY_BUFFER: Unpickler.readonly_buffer,
}

_Pickler, _Unpickler = Pickler, Unpickler


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read an object from a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read an object from bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
