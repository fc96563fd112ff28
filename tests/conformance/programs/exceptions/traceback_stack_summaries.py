import traceback


print(traceback.StackSummary.extract(traceback.walk_stack(None), limit=1))
def s(): return traceback.StackSummary.extract(traceback.walk_stack(None)), traceback.extract_stack(), traceback.format_stack()
print(s())
print(traceback.StackSummary.from_list([('f', 1, 'n', 'line'), ('f', 2, 'n', None)]).format())
fs = traceback.FrameSummary('f', 1, 'n', locals={'a': 1}, line='x')
print(fs == ('f', 1, 'n', 'x'), list(fs), fs[0], len(fs), fs.locals, traceback.StackSummary.from_list([fs]).format())
class Bad(Exception):
    def __str__(self): raise KeyError
try: raise Bad
except Bad as e: print(traceback.format_exception_only(e), list(traceback.TracebackException.from_exception(e).format_exception_only()))
print(list(traceback.TracebackException(None, None, None).format()), traceback.format_exception(None))
