# profiles: 3.11 3.13 3.14
import sys
import traceback

eg = ExceptionGroup('eg', [ValueError(i) for i in range(4)] + [ExceptionGroup('in', [TypeError('a'), ExceptionGroup('in2', [TypeError('b')])])])
eg.add_note('note\n2')
try: raise eg
except ExceptionGroup as e:
    for kw in [{}, {'max_group_width': 2}, {'max_group_depth': 1}]:
        print(''.join(traceback.TracebackException.from_exception(e, **kw).format()))
    if sys.version_info >= (3,13): print(traceback.format_exception_only(e, show_group=True))
