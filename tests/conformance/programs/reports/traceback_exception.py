# TracebackException and StackSummary.
import traceback, sys
def f(n):
    if n: return f(n-1)
    1/0
try:
    try: f(6)
    except ZeroDivisionError as e: raise ValueError('second') from e
except ValueError as e:
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format())); print(str(te), te.stack[0].name, te.__cause__.stack[-1].lineno)
    print(''.join(te.format_exception_only()), ''.join(te.format(chain=False)))
    print(traceback.TracebackException(type(e), e, e.__traceback__, capture_locals=False) == te)
def g(x):
    y = [x]
    raise KeyError('k')
try: g(3)
except KeyError as e:
    print(''.join(traceback.TracebackException(KeyError, e, e.__traceback__.tb_next, capture_locals=True).stack.format()).count('y = [3]'))
    print(traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__)))
print(''.join(traceback.StackSummary.from_list([('a.py', 1, 'f', 'x')]*6).format()))
