# profiles: 3.13+
# What a debugger of one's own is told of.
import bdb
import os


class Tracer(bdb.Bdb):
    def note(self, what, frame, *more):
        print(what, os.path.basename(frame.f_code.co_filename), frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, *more)

    def user_call(self, frame, args):
        self.note('call', frame)
        self.set_step()

    def user_line(self, frame):
        self.note('line', frame)
        self.set_step()

    def user_return(self, frame, value):
        self.note('return', frame, value)
        self.set_step()

    def user_exception(self, frame, exc_info):
        self.note('exception', frame, exc_info[0].__name__, exc_info[1])
        self.set_step()


def inner(n):
    return 10 // n


def outer(n):
    try:
        return inner(n)
    except ZeroDivisionError:
        return None


tracer = Tracer(skip=['fnmatch*', 'ntpath', 'posixpath'])
print(tracer.runcall(outer, 5))
print(tracer.runcall(outer, 0))
print(tracer.runeval('1 + 2'))
tracer.run('x = outer(2)', {'outer': outer})

for attempt in (lambda: tracer.get_bpbynumber(''), lambda: tracer.get_bpbynumber('z'), lambda: tracer.get_bpbynumber(4)):
    try:
        attempt()
    except ValueError as error:
        print(error)
print(tracer.set_break('nowhere.py', 3).replace(os.getcwd(), ''))
print(tracer.clear_break('nowhere.py', 3).replace(os.getcwd(), ''))
point = bdb.Breakpoint('/f.py', 7, temporary=True, cond='x > 1')
point.ignore, point.hits = 2, 3
point.bpprint()
print(point, bdb.Breakpoint.bplist == {('/f.py', 7): [point]})
point.deleteMe()
print(bdb.Breakpoint.bplist, bdb.Breakpoint.bpbynumber)
