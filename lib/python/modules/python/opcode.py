"""The instructions of the machine by number and by name."""

from _opcode import kinds as _kinds, names as _names, stack_effect

__all__ = ['cmp_op', 'stack_effect', 'hascompare', 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname',
           'hasjump', 'hasjrel', 'hasjabs', 'hasfree', 'haslocal', 'hasexc']

cmp_op = ('<', '<=', '==', '!=', '>', '>=')
opname = _names + [f'<{number}>' for number in range(len(_names), 256)]
opname[254:] = ['CACHE', 'EXTENDED_ARG']
opmap = {name: number for number, name in enumerate(_names)} | {'CACHE': 254, 'EXTENDED_ARG': 255}


def _of_kind(*wanted):
    return [number for number, kind in enumerate(_kinds) if kind in wanted]


hasarg = _of_kind('const', 'name', 'local', 'jump', 'number')
hasconst = _of_kind('const')
hasname = _of_kind('name')
hasjump = hasjabs = _of_kind('jump')
hasjrel = []
haslocal = [number for number in _of_kind('local') if 'DEREF' not in opname[number]]
hasfree = [number for number in _of_kind('local') if 'DEREF' in opname[number]]
hascompare = [number for number in (opmap.get('COMPARE_OP'),) if number is not None]
hasexc = []
HAVE_ARGUMENT = 0
EXTENDED_ARG = 255
