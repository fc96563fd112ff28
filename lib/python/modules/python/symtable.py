"""What the compiler finds out about the names of a program."""

import sys
import weakref
from _symtable import table as _table

__all__ = ['symtable', 'SymbolTable', 'Class', 'Function', 'Symbol']

_TYPES = {
    'MODULE': 'module', 'FUNCTION': 'function', 'CLASS': 'class', 'ANNOTATION': 'annotation', 'TYPE_ALIAS': 'type alias',
    'TYPE_PARAMETERS': 'type parameters', 'TYPE_VARIABLE': 'type variable',
}
_NAMED_TYPES = sys.version_info >= (3, 13)
if _NAMED_TYPES:
    from enum import StrEnum
    __all__.insert(1, 'SymbolTableType')
    SymbolTableType = StrEnum('SymbolTableType', _TYPES, module=__name__)

_SCOPES = ('LOCAL', 'GLOBAL_EXPLICIT', 'GLOBAL_IMPLICIT', 'FREE', 'CELL')
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = range(1, 6)
SCOPE_OFF, SCOPE_MASK = 12, 15

_FLAGS = {
    'USE': 16, 'DEF_GLOBAL': 1, 'DEF_NONLOCAL': 8, 'DEF_LOCAL': 2, 'DEF_PARAM': 4, 'DEF_TYPE_PARAM': 1024, 'DEF_FREE_CLASS': 64,
    'DEF_IMPORT': 128, 'DEF_ANNOT': 256, 'DEF_COMP_ITER': 512, 'DEF_COMP_CELL': 2048,
}
globals().update(_FLAGS)
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM


class _Entry:
    """A scope as the compiler has it."""

    __slots__ = ('type', 'name', 'lineno', 'nested', 'symbols', 'children', '__weakref__')

    def __init__(self, description):
        self.type, self.name, self.lineno, self.nested, symbols, children = description
        self.symbols = dict(symbols)
        self.children = [_Entry(child) for child in children]

    id = property(id)

    def __repr__(self):
        return f'<symtable entry {self.name}({self.id}), line {self.lineno}>'


def symtable(code, filename, compile_type):
    """The symbol table of a text, which `compile_type` says is a module, an expression or one statement."""
    return _make(_Entry(_table(code, filename, compile_type)), filename)


_made = weakref.WeakValueDictionary()


def _make(entry, filename):
    key = entry, filename
    found = _made.get(key)
    if found is None:
        kind = {'function': Function, 'class': Class}.get(entry.type, SymbolTable)
        found = _made[key] = kind(entry, filename)
    return found


class SymbolTable:
    """The names of one scope."""

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._symbols = {}

    def __repr__(self):
        kind = '' if type(self) is SymbolTable else type(self).__name__ + ' '
        if self._table.name == 'top':
            return f'<{kind}SymbolTable for module {self._filename}>'
        return f'<{kind}SymbolTable for {self._table.name} in {self._filename}>'

    def get_type(self):
        """What kind of scope it is."""
        return SymbolTableType(self._table.type) if _NAMED_TYPES else self._table.type

    def get_id(self):
        """A number that no other table has."""
        return self._table.id

    def get_name(self):
        """The name of the function or class; `top` for a module."""
        return self._table.name

    def get_lineno(self):
        """The line on which the scope begins."""
        return self._table.lineno

    def is_optimized(self):
        """Whether its variables are fast locals."""
        return self._table.type == 'function'

    def is_nested(self):
        """Whether it is in a function."""
        return self._table.nested

    def has_children(self):
        """Whether there are scopes in it."""
        return bool(self._table.children)

    def get_identifiers(self):
        """The names in it."""
        return self._table.symbols.keys()

    def lookup(self, name):
        """The symbol of that name."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._table.symbols[name]
            symbol = self._symbols[name] = Symbol(name, flags, self._namespaces(name), module_scope=self._table.name == 'top')
        return symbol

    def get_symbols(self):
        """All of them."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def _namespaces(self, name):
        return [_make(child, self._filename) for child in self._table.children if child.name == name]

    def get_children(self):
        """The tables of the scopes in it."""
        return [_make(child, self._filename) for child in self._table.children]


def _scope(flags):
    return (flags >> SCOPE_OFF) & SCOPE_MASK


class Function(SymbolTable):
    """The names of a function."""

    def _where(self, test):
        return tuple(name for name, flags in self._table.symbols.items() if test(flags))

    def get_parameters(self):
        """The names of its parameters."""
        return self._where(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        """The names of its local variables."""
        return self._where(lambda flags: _scope(flags) in (LOCAL, CELL) and flags & DEF_BOUND)

    def get_globals(self):
        """The names that are global in it."""
        return self._where(lambda flags: _scope(flags) in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT))

    def get_nonlocals(self):
        """The names in its nonlocal statements."""
        return self._where(lambda flags: flags & DEF_NONLOCAL)

    def get_frees(self):
        """The names of variables that belong to functions around it."""
        return self._where(lambda flags: _scope(flags) == FREE)


class Class(SymbolTable):
    """The names of a class."""

    def get_methods(self):
        """The names of the functions that the class body defines."""
        if sys.version_info >= (3, 14):
            import warnings
            warnings.warn('symtable.Class.get_methods() is deprecated and will be removed in Python 3.16.', DeprecationWarning, stacklevel=2)
        names = {}
        for child in self._table.children:
            if _scope(self._table.symbols.get(child.name, 0)) != LOCAL:
                continue
            inner = child.children if child.type == 'type parameters' else [child]
            if any(scope.type == 'function' and scope.name == child.name and '.0' not in scope.symbols for scope in inner):
                names[child.name] = True
        return tuple(names)


class Symbol:
    """A name in one scope."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self.__name = name
        self.__flags = flags
        self.__scope = _scope(flags)
        self.__namespaces = namespaces or ()
        self.__module_scope = module_scope

    def __repr__(self):
        if not _NAMED_TYPES:
            return f'<symbol {self.__name!r}>'
        flags = '|'.join(name for name, bit in _FLAGS.items() if self.__flags & bit)
        return f'<symbol {self.__name!r}: {_SCOPES[self.__scope - 1]}, {flags}>'

    def get_name(self):
        """The name."""
        return self.__name

    def is_referenced(self):
        """Whether it is read."""
        return bool(self.__flags & USE)

    def is_parameter(self):
        """Whether it is a parameter."""
        return bool(self.__flags & DEF_PARAM)

    def is_type_parameter(self):
        """Whether it is a type parameter."""
        return bool(self.__flags & DEF_TYPE_PARAM)

    def is_global(self):
        """Whether it is global: declared so, looked up there, or of a module."""
        return self.__scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT) or (self.__module_scope and bool(self.__flags & DEF_BOUND))

    def is_nonlocal(self):
        """Whether a nonlocal statement names it."""
        return bool(self.__flags & DEF_NONLOCAL)

    def is_declared_global(self):
        """Whether a global statement names it."""
        return self.__scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Whether it belongs to its own scope."""
        return self.__scope in (LOCAL, CELL) or (self.__module_scope and bool(self.__flags & DEF_BOUND))

    def is_annotated(self):
        """Whether it has an annotation."""
        return bool(self.__flags & DEF_ANNOT)

    def is_free(self):
        """Whether it belongs to a function around."""
        return self.__scope == FREE

    def is_free_class(self):
        """Whether it is free in a class that has one of the same name."""
        return bool(self.__flags & DEF_FREE_CLASS)

    def is_imported(self):
        """Whether an import binds it."""
        return bool(self.__flags & DEF_IMPORT)

    def is_assigned(self):
        """Whether it is assigned."""
        return bool(self.__flags & DEF_LOCAL)

    def is_comp_iter(self):
        """Whether it is the variable of a comprehension."""
        return bool(self.__flags & DEF_COMP_ITER)

    def is_comp_cell(self):
        """Whether it is a cell in an inlined comprehension."""
        return bool(self.__flags & DEF_COMP_CELL)

    def is_namespace(self):
        """Whether a class or function of this name is defined."""
        return bool(self.__namespaces)

    def get_namespaces(self):
        """The tables of those."""
        return self.__namespaces

    def get_namespace(self):
        """The one table; ValueError if there are none or several."""
        if not self.__namespaces:
            raise ValueError('name is not bound to any namespaces')
        if len(self.__namespaces) > 1:
            raise ValueError('name is bound to multiple namespaces')
        return self.__namespaces[0]
