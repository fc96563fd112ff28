def show(make):
    try:
        e = make()
        print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
        return e
    except BaseException as problem:
        print('!', type(problem).__name__, problem)


for cls in (Exception, KeyError, ValueError, StopIteration, SystemExit, OSError, ImportError, NameError, AttributeError, SyntaxError):
    for args in ((), ('one',), ('one', 2)):
        show(lambda: cls(*args))
e = show(lambda: OSError(2, 'No such file', 'name.txt')); print(e.errno, e.strerror, e.filename, e.filename2, isinstance(e, FileNotFoundError))
print(type(OSError(13, 'x')), type(OSError(17, 'x')), type(OSError(9999, 'x')), type(OSError('x')), OSError is IOError)
e = show(lambda: OSError(1, 'm', 'a', None, 'b')); print(e.filename, e.filename2)
class MyOS(OSError):
    def __init__(self, code): super().__init__(code, 'mine'); self.extra = code
e = show(lambda: MyOS(5)); print(e.errno, e.extra)
e = show(lambda: UnicodeDecodeError('utf-8', b'a\xff', 1, 2, 'bad byte')); print(e.start, e.end, e.encoding, e.object, e.reason)
show(lambda: UnicodeDecodeError('utf-8', b'a\xff\xfe', 1, 3, 'bad bytes'))
show(lambda: UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'no such'))
show(lambda: UnicodeEncodeError('ascii', 'a\u20ac\u20ac', 1, 3, 'no such'))
show(lambda: UnicodeTranslateError('a\u20ac', 1, 2, 'hm'))
show(lambda: UnicodeDecodeError('utf-8'))
e = show(lambda: ImportError('msg', name='n', path='p')); print(e.msg, e.name, e.path)
e = show(lambda: NameError('m', name='n')); print(e.name)
e = show(lambda: AttributeError('m', name='n', obj=[1])); print(e.name, e.obj)
e = show(lambda: SyntaxError('msg', ('f.py', 3, 7, 'text here'))); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno)
e = show(lambda: SyntaxError('msg', ('dir/f.py', 3, 7, 'text here', 3, 9))); print(e.end_lineno, e.end_offset)
show(lambda: SyntaxError('msg', ('f.py', 3)))
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
class Base(Exception):
    def __init__(self, code): self.code = code
e = show(lambda: Base(7)); print(e.code, e.__dict__)
class Twice(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
e = show(lambda: Twice(1, 2)); print(e.b)
e = ValueError('x'); e.args = [1, 2]; print(e.args, e); e.args = (); print(repr(e))
for name, value in (('__cause__', 1), ('__context__', 1), ('__traceback__', 1), ('args', 1)):
    try: setattr(e, name, value)
    except TypeError as problem: print(name, problem)
for name in ('__cause__', '__context__', '__traceback__', 'args'):
    try: delattr(e, name)
    except TypeError as problem: print(name, problem)
e.__cause__ = KeyError(1); print(e.__suppress_context__, repr(e.__cause__)); e.__suppress_context__ = False; e.__cause__ = None; print(e.__suppress_context__)
e.anything = 1; print(vars(e), hasattr(e, 'nothing')); del e.anything
print(e.with_traceback(None) is e)
try: raise ValueError('a')
except ValueError as first:
    try: raise KeyError('b')
    except KeyError as second:
        print(second.__context__ is first, first.__context__)
        try: raise first
        except ValueError as third: print(third.__context__ is second, second.__context__)
print(Exception('a') == Exception('a'), hash(e) == hash(e), ValueError.__name__, ValueError.__module__, ValueError.__doc__)
print(e.__reduce__()[0], len({e, e}))
try: {}['k']
except KeyError as problem: print(problem, problem.args)
try: [].pop()
except IndexError as problem: print(problem)
try: None.foo
except AttributeError as problem: print(problem.name, problem.obj)
try: undefined_thing
except NameError as problem: print(problem.name)
try: import no_such_module
except ImportError as problem: print(problem.name, problem.msg, type(problem))
try: next(iter([]))
except StopIteration as problem: print(problem.value)
def gen(): return 5; yield
try: next(gen())
except StopIteration as problem: print(problem.value, problem.args)
