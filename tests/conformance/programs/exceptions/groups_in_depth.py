# profiles: 3.11+
import traceback
def attempt(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
g = ExceptionGroup('many', [ValueError(1), KeyError('k'), ExceptionGroup('inner', [ValueError(2), TypeError('t')])])
print(g, repr(g), g.message, g.exceptions, isinstance(g, Exception))
print(g.split(ValueError), g.subgroup(KeyError), g.subgroup(lambda e: isinstance(e, TypeError)), g.subgroup(OSError), g.split((TypeError, KeyError)))
attempt(lambda: ExceptionGroup('a', [])); attempt(lambda: ExceptionGroup('a', [1])); attempt(lambda: ExceptionGroup(1, [ValueError()])); attempt(lambda: ExceptionGroup('a', 5)); attempt(lambda: ExceptionGroup('a', [KeyboardInterrupt()])); attempt(lambda: ExceptionGroup('a'))
attempt(lambda: BaseExceptionGroup('b', [ValueError()])); attempt(lambda: BaseExceptionGroup('b', [KeyboardInterrupt()])); attempt(lambda: g.split(5))
class My(ExceptionGroup):
    def derive(self, excs): return My(self.message, excs)
m = My('mine', [ValueError(1), OSError(2)]); m.add_note('noted'); print(repr(m.split(ValueError)), m.split(ValueError)[0].__notes__, ExceptionGroup.__mro__)
def f():
    try: raise ValueError('inside')
    except ValueError as e:
        try: 1/0
        except ZeroDivisionError as z: raise ExceptionGroup('eg', [e, z, ExceptionGroup('nested', [KeyError('deep')])]) from e
try: f()
except ExceptionGroup as e:
    e.add_note('a note\nof two lines'); traceback.print_exc()
raise ExceptionGroup('top', [ValueError(i) for i in range(18)])
