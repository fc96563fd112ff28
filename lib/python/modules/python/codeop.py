"""Compiles what somebody types line by line."""

import __future__
import warnings

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _is_incomplete(error):
    return type(error).__name__ == '_IncompleteInputError' or error.msg == 'incomplete input'


def _maybe_compile(compiler, source, filename, symbol):
    has_code = any(line.strip() and line.strip()[0] != '#' for line in source.split('\n'))
    if not has_code and symbol != 'eval':
        source = 'pass'
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            try:
                compiler(source + '\n', filename, symbol)
                return None
            except SyntaxError as error:
                if _is_incomplete(error):
                    return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT if incomplete_input else 0
    return compile(source, filename, symbol, flags)


def compile_command(source, filename='<input>', symbol='single'):
    """The code of a command; None if more has to come, SyntaxError if it cannot become right."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """As compile(), but a __future__ statement holds for all that comes after it."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags |= self.flags
        if kwargs.get('incomplete_input', True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        if flags & PyCF_ONLY_AST:
            return code
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """As compile_command(), but a __future__ statement holds for all that comes after it."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _maybe_compile(self.compiler, source, filename, symbol)
