"""Shows the instructions that a function consists of: those of this machine."""

import collections
import io
import sys
import types
from opcode import *
from opcode import __all__ as _opcode_names
from _opcode import instructions as _instructions

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions',
           'Instruction', 'Bytecode', *_opcode_names]

_WITH_CODE = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)

Positions = collections.namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)

_NAMES_LINES = sys.version_info >= (3, 13)
_FIELDS = ['opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset']
if _NAMES_LINES:
    _FIELDS += ['start_offset', 'starts_line', 'line_number', 'label', 'positions', 'cache_info']
    _Instruction = collections.namedtuple('_Instruction', _FIELDS, defaults=[None, None, None, None])
else:
    _FIELDS += ['starts_line', 'is_jump_target', 'positions']
    _Instruction = collections.namedtuple('_Instruction', _FIELDS, defaults=[None])


class Instruction(_Instruction):
    """One instruction."""

    if _NAMES_LINES:
        @property
        def is_jump_target(self):
            return self.label is not None

        @property
        def jump_target(self):
            return self.argval if self.opcode in hasjump else None

        oparg = property(lambda self: self.arg)
        baseopcode = property(lambda self: self.opcode)
        baseopname = property(lambda self: self.opname)
        end_offset = property(lambda self: self.offset + 2)

    def _line(self):
        if not _NAMES_LINES:
            return self.starts_line
        return self.line_number if self.starts_line else None

    def _label(self):
        return '' if not _NAMES_LINES or self.label is None else f'L{self.label}:'

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR',
}


def pretty_flags(flags):
    """The names of the bits, or their value in hexadecimal."""
    names = []
    for at in range(32):
        bit = 1 << at
        if flags & bit:
            names.append(COMPILER_FLAG_NAMES.get(bit, hex(bit)))
            flags ^= bit
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def _code_of(x):
    """The code object of a function, a method, a generator, a text or a code object."""
    for name in ('__func__', ):
        x = getattr(x, name, x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        try:
            x = compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            x = compile(x, '<disassembly>', 'exec')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def findlinestarts(code):
    """Pairs of the offset at which a line begins and its number."""
    last = False
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def findlabels(code):
    """The offsets to which instructions jump."""
    co = code if hasattr(code, 'co_code') else None
    if co is None:
        return []
    return sorted({value for _, _, _, kind, value in _instructions(co) if kind == 'jump'})


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions one after the other."""
    co = _code_of(x)
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    starts = {offset: line + shift for offset, line in findlinestarts(co)}
    labels = {offset: number for number, offset in enumerate(findlabels(co), 1)}
    positions = [Positions(*places) for places in co.co_positions()]
    line = None
    for offset, op, arg, kind, value in _instructions(co):
        line = starts.get(offset, line)
        if kind == 'const':
            shown = repr(value)
        elif kind == 'jump':
            shown = f'to L{labels[value]}'
        elif kind in ('none', 'number'):
            shown, value = '', arg
        else:
            shown = value
        parts = [opname[op], op, arg, value, shown, offset]
        if _NAMES_LINES:
            parts += [offset, offset in starts, line, labels.get(offset)]
        else:
            parts += [starts.get(offset), offset in labels]
        yield Instruction(*parts, positions[offset // 2])


def _line_of(instruction, last):
    line = '' if instruction._line() is None else str(instruction._line())
    mark = '-->' if instruction.offset == last else ''
    if _NAMES_LINES:
        head = f'{line:>3}   {mark + instruction._label():<8}'
    else:
        head = f'{line:>3} {mark:>3} {">>" if instruction.is_jump_target else "":>2} {instruction.offset:>4} '
    text = head + f'{instruction.opname:<20}'
    if instruction.arg is not None:
        text += f' {instruction.arg:>5}'
        if instruction.argrepr:
            text += f' ({instruction.argrepr})'
    return text.rstrip()


def disassemble(co, lasti=-1, *, file=None, **options):
    """Print the instructions of one code object."""
    for number, instruction in enumerate(get_instructions(co)):
        if instruction._line() is not None and number > 0:
            print(file=file)
        print(_line_of(instruction, lasti), file=file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, **options):
    """Print the instructions of a class, a function, a text or anything with code in it."""
    if x is None:
        distb(file=file)
        return
    x = getattr(x, '__func__', x)
    namespace = getattr(x, '__dict__', None)
    if namespace is not None and not hasattr(x, '__code__') and not hasattr(x, 'gi_code'):
        for name, value in sorted(namespace.items()):
            if isinstance(value, _WITH_CODE):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
        return
    _dis_recursive(_code_of(x), file, depth)


def _dis_recursive(co, file, depth):
    disassemble(co, file=file)
    if depth is not None and depth <= 0:
        return
    for constant in co.co_consts:
        if hasattr(constant, 'co_code'):
            print(file=file)
            print(f'Disassembly of {constant!r}:', file=file)
            _dis_recursive(constant, file, None if depth is None else depth - 1)


def distb(tb=None, *, file=None, **options):
    """Print the instructions of the frame in which the last exception was raised."""
    if tb is None:
        error = getattr(sys, 'last_exc', None)
        tb = getattr(sys, 'last_traceback', None) if error is None else error.__traceback__
        if tb is None:
            raise RuntimeError('no last traceback to disassemble')
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """What a code object says of itself, as text."""
    co = _code_of(x)
    lines = [
        f'Name:              {co.co_name}', f'Filename:          {co.co_filename}', f'Argument count:    {co.co_argcount}',
        f'Positional-only arguments: {co.co_posonlyargcount}', f'Kw-only arguments: {co.co_kwonlyargcount}',
        f'Number of locals:  {co.co_nlocals}', f'Stack size:        {co.co_stacksize}', f'Flags:             {pretty_flags(co.co_flags)}',
    ]
    for title, values in (('Constants', map(repr, co.co_consts)), ('Names', co.co_names), ('Variable names', co.co_varnames),
                          ('Free variables', co.co_freevars), ('Cell variables', co.co_cellvars)):
        values = list(values)
        if values:
            lines.append(f'{title}:')
            lines.extend(f'{at:4}: {value}' for at, value in enumerate(values))
    return '\n'.join(lines)


def show_code(co, *, file=None):
    """Print what code_info gives."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of something with code in it; iterate over it or print `dis()`."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._original_object = x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, **options):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        output = io.StringIO()
        disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset, file=output)
        return output.getvalue()
