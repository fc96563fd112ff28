"""Finds the lines that a debugger's user means."""

import dis
import linecache
import re
from types import CodeType


def find_first_executable_line(code):
    """The line of a function's first instruction after it is set up."""
    seen_resume = False
    for instruction in dis.get_instructions(code):
        if seen_resume:
            line = instruction.positions.lineno if instruction.positions else None
            return line if line is not None else code.co_firstlineno
        seen_resume = instruction.opname == 'RESUME'
    return code.co_firstlineno


def find_function(funcname, filename):
    """Name, file and first line of a function that is written in a file; None if it is not there."""
    pattern = re.compile(r'def\s+%s(\s*\[.+\])?\s*[(]' % re.escape(funcname))
    text, start = '', 0
    for number, line in enumerate(linecache.getlines(filename), start=1):
        if pattern.match(line):
            start, text = number, line
        elif text:
            text += line
        if not text:
            continue
        try:
            module = compile(text, filename, 'exec')
        except Exception:
            continue
        code = next(const for const in module.co_consts if isinstance(const, CodeType) and const.co_name == funcname)
        return funcname, filename, start + find_first_executable_line(code) - 1
    return None


def lasti2lineno(code, lasti):
    """The line of an instruction."""
    for offset, line in reversed(list(dis.findlinestarts(code))):
        if lasti >= offset:
            return line
    return 0
