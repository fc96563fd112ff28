import traceback, sys
def f(n):
    if n: return f(n-1)
    x = 'e' + 1
try: f(5)
except TypeError as e: exc = e
te = traceback.TracebackException.from_exception(exc, capture_locals=True, limit=-2)
print(''.join(te.format()))
for fr in te.stack: print(fr, fr.line, fr.locals)
if sys.version_info >= (3,11):
    for fr in traceback.extract_tb(exc.__traceback__): print(fr.lineno, fr.end_lineno, fr.colno, fr.end_colno)
print(te.exc_type_str if hasattr(te,'exc_type_str') and sys.version_info>=(3,13) else '', str(te), te == traceback.TracebackException.from_exception(exc), te == 3)
print(traceback.format_exception(exc, limit=2), traceback.format_exception(exc, limit=-1))
def g():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError('k') from e
try:
    try: g()
    except KeyError: raise ValueError('multi\nline')
except ValueError as e:
    print(''.join(traceback.format_exception(e, limit=1)))
    print(''.join(traceback.format_exception(e, chain=False)))
    print(''.join(traceback.TracebackException.from_exception(e, compact=True).format()))
try: compile('a b\n', 'file', 'exec')
except SyntaxError as e:
    te = traceback.TracebackException.from_exception(e)
    print(list(te.format_exception_only()), te.lineno, te.offset, te.text, te.msg)
    te.lineno = None
    print(list(te.format_exception_only()))
try: undefinde = 1; undefined
except NameError as e:
    print(traceback.format_exception_only(e), list(traceback.TracebackException.from_exception(e).format_exception_only()))
def k():
    local_name = 1
    return locl_name
try: k()
except NameError as e: print(traceback.format_exception_only(e))
