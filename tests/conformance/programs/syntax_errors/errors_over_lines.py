# Errors that begin in one line and end in another, and what is found only by the rules of newer versions.
import traceback

sources = [
    'd = {\n  1: 1\n  2: 2}',
    'd = {\n 1: 1\n      2222: 2}',
    'd = {\n  "a": 1\n  "b": 2\n}',
    'f(a\n b)',
    'f(aaaaaaaaaaaa\n b)',
    'whlie x:\n    f(a\n b)',
    'match x:\n    case [*a, *b]: pass',
    'with a as b, c as d,:\n    pass',
    'with (a, b),: pass',
    'with (a as b,),: pass',
    'case 1: pass',
    'if x:\n    case [a, *b] if b:\n        pass',
    'case x:\n    y = = 1',
    'case: int = = 1',
    'match x:\n    case 1: pass\ncase 2: pass',
]
for source in sources:
    try:
        compile(source, 's', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
        print(''.join(traceback.format_exception_only(type(error), error)), end='')
        traceback.print_exc(limit=0)
