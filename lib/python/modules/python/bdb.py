"""The part of a debugger that decides where a program stops."""

import fnmatch
import os
import sys
from contextlib import contextmanager
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR

__all__ = ['BdbQuit', 'Bdb', 'Breakpoint']

GENERATOR_AND_COROUTINE_FLAGS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR

# Since 3.13 set_trace() stops at once, before the next instruction, and not at the next line.
_AT_ONCE = sys.version_info >= (3, 13)
_NOWHERE = -1


class BdbQuit(Exception):
    """Ends the program that is debugged."""


def _is_generator(frame):
    return bool(frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS)


class Bdb:
    """A trace function with breakpoints and steps; who derives from it says what happens at a stop."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}
        self.fncache = {}
        self.frame_trace_lines_opcodes = {}
        self.frame_returning = None
        self.trace_opcodes = False
        self.enterframe = None
        self.cmdframe = None
        self.cmdlineno = None
        self._load_breaks()

    def canonic(self, filename):
        """The absolute name of a file; names in angle brackets stay as they are."""
        if filename == '<' + filename[1:-1] + '>':
            return filename
        name = self.fncache.get(filename)
        if not name:
            name = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return name

    def reset(self):
        """Forgets where to stop."""
        import linecache
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    @contextmanager
    def set_enterframe(self, frame):
        """The frame whose event is being handled."""
        self.enterframe = frame
        yield
        self.enterframe = None

    # Events

    def trace_dispatch(self, frame, event, arg):
        """The trace function of every frame that is watched."""
        with self.set_enterframe(frame):
            if self.quitting:
                return None
            if event == 'line':
                return self.dispatch_line(frame)
            if event == 'call':
                return self.dispatch_call(frame, arg)
            if event == 'return':
                return self.dispatch_return(frame, arg)
            if event == 'exception':
                return self.dispatch_exception(frame, arg)
            if event == 'opcode':
                return self.dispatch_opcode(frame, arg)
            if event not in ('c_call', 'c_return', 'c_exception'):
                print('bdb.Bdb.dispatch: unknown debugging event:', repr(event))
            return self.trace_dispatch

    def dispatch_line(self, frame):
        """A line is about to run."""
        stops = self.stop_here(frame) or self.break_here(frame)
        if stops and not (self.cmdframe == frame and self.cmdlineno == frame.f_lineno):
            self.user_line(frame)
            if self.quitting: raise BdbQuit
            return self.trace_dispatch
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        """A frame has been entered."""
        if self.botframe is None:
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        if self.stopframe and _is_generator(frame):
            return self.trace_dispatch
        self.user_call(frame, arg)
        if self.quitting: raise BdbQuit
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        """A frame is about to be left."""
        if not (self.stop_here(frame) or frame == self.returnframe):
            return self.trace_dispatch
        if self.stopframe and _is_generator(frame):
            return self.trace_dispatch
        try:
            self.frame_returning = frame
            self.user_return(frame, arg)
        finally:
            self.frame_returning = None
        if self.quitting: raise BdbQuit
        if self.stopframe is frame and self.stoplineno != _NOWHERE:
            self._set_stopinfo(None, None)
        if self.stoplineno != _NOWHERE:
            self._set_caller_tracefunc(frame)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """An exception has come up in a frame."""
        if self.stop_here(frame):
            # What ends an inner iterator of a generator is no exception that anyone sees.
            if not (_is_generator(frame) and arg[0] is StopIteration and arg[2] is None):
                self.user_exception(frame, arg)
                if self.quitting: raise BdbQuit
                return self.trace_dispatch
        elif (self.stopframe and frame is not self.stopframe and _is_generator(self.stopframe)
                and arg[0] in (StopIteration, GeneratorExit)):
            self.user_exception(frame, arg)
            if self.quitting: raise BdbQuit
            return self.trace_dispatch
        return self.trace_dispatch

    def dispatch_opcode(self, frame, arg):
        """An instruction is about to run."""
        if self.stop_here(frame) or self.break_here(frame):
            self.user_opcode(frame)
            if self.quitting: raise BdbQuit
            return self.trace_dispatch
        return self.trace_dispatch

    # Where to stop

    def is_skipped_module(self, module_name):
        """Whether a module is one of those that are passed over."""
        if module_name is None:
            return False
        return any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def stop_here(self, frame):
        """Whether the present step ends in this frame, at its present line."""
        if self.skip and self.is_skipped_module(frame.f_globals.get('__name__')):
            return False
        if frame is self.stopframe:
            return self.stoplineno != _NOWHERE and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Whether a breakpoint that is in force is at the present line; it becomes `currentbp`."""
        filename = self.canonic(frame.f_code.co_filename)
        if filename not in self.breaks:
            return False
        lineno = frame.f_lineno
        if lineno not in self.breaks[filename]:
            lineno = frame.f_code.co_firstlineno
            if lineno not in self.breaks[filename]:
                return False
        found, may_go = effective(filename, lineno, frame)
        if not found:
            return False
        self.currentbp = found.number
        if may_go and found.temporary:
            self.do_clear(str(found.number))
        return True

    def do_clear(self, arg):
        """Removes a temporary breakpoint; to be written by who derives."""
        raise NotImplementedError('subclass of bdb must implement do_clear()')

    def break_anywhere(self, frame):
        """Whether the file of a frame has breakpoints."""
        return self.canonic(frame.f_code.co_filename) in self.breaks

    # To be overridden

    def user_call(self, frame, argument_list):
        """Stopped where a frame is entered."""

    def user_line(self, frame):
        """Stopped before a line."""

    def user_return(self, frame, return_value):
        """Stopped where a frame is left."""

    def user_exception(self, frame, exc_info):
        """Stopped at an exception."""

    def user_opcode(self, frame):
        """Stopped before an instruction."""

    # Steps

    def _set_trace_opcodes(self, trace_opcodes):
        if trace_opcodes == self.trace_opcodes:
            return
        self.trace_opcodes = trace_opcodes
        frame = self.enterframe
        while frame is not None:
            frame.f_trace_opcodes = trace_opcodes
            if frame is self.botframe:
                break
            frame = frame.f_back

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0, opcode=False, cmdframe=None, cmdlineno=None):
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.quitting = False
        self.stoplineno = stoplineno
        # The line at which the step was asked for does not end it.
        self.cmdframe = cmdframe
        self.cmdlineno = cmdlineno
        self._set_trace_opcodes(opcode)

    def _set_caller_tracefunc(self, current_frame):
        caller = current_frame.f_back
        if caller and not caller.f_trace and caller is not self.botframe:
            caller.f_trace = self.trace_dispatch

    def set_until(self, frame, lineno=None):
        """Stop at a later line of the frame, or where it returns."""
        if lineno is None:
            lineno = frame.f_lineno + 1
        self._set_stopinfo(frame, frame, lineno)

    def set_step(self):
        """Stop at the next line, wherever it is."""
        if self.frame_returning:
            self._set_caller_tracefunc(self.frame_returning)
        self._set_stopinfo(None, None, cmdframe=self.enterframe, cmdlineno=getattr(self.enterframe, 'f_lineno', None))

    def set_stepinstr(self):
        """Stop before the next instruction."""
        self._set_stopinfo(None, None, opcode=True)

    def set_next(self, frame):
        """Stop at the next line of the frame or below it."""
        self._set_stopinfo(frame, None, cmdframe=frame, cmdlineno=frame.f_lineno)

    def set_return(self, frame):
        """Stop where the frame returns."""
        if _is_generator(frame):
            self._set_stopinfo(frame, None, _NOWHERE)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Begin in a frame, by default in the caller's."""
        if frame is None:
            frame = sys._getframe().f_back
        self.reset()
        with self.set_enterframe(frame):
            while frame:
                frame.f_trace = self.trace_dispatch
                self.botframe = frame
                self.frame_trace_lines_opcodes[frame] = (frame.f_trace_lines, frame.f_trace_opcodes)
                frame.f_trace_lines = True
                frame = frame.f_back
            if _AT_ONCE:
                self.set_stepinstr()
            else:
                self._set_stopinfo(None, None)
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        """Stop at breakpoints alone; without any the program runs untraced."""
        self._set_stopinfo(self.botframe, None, _NOWHERE)
        if self.breaks:
            return
        sys.settrace(None)
        frame = sys._getframe().f_back
        while frame and frame is not self.botframe:
            del frame.f_trace
            frame = frame.f_back
        for frame, (lines, opcodes) in self.frame_trace_lines_opcodes.items():
            frame.f_trace_lines, frame.f_trace_opcodes = lines, opcodes
        self.frame_trace_lines_opcodes = {}

    def set_quit(self):
        """End the program at the next event."""
        self.stopframe = self.botframe
        self.returnframe = None
        self.quitting = True
        sys.settrace(None)

    # Breakpoints. Methods that can fail return what is wrong as text.

    def _add_to_breaks(self, filename, lineno):
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Sets a breakpoint at a line of a file."""
        import linecache
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return 'Line %s:%d does not exist' % (filename, lineno)
        self._add_to_breaks(filename, lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        frame = self.enterframe
        while frame:
            if self.break_anywhere(frame):
                frame.f_trace = self.trace_dispatch
            frame = frame.f_back
        return None

    def _load_breaks(self):
        for filename, lineno in Breakpoint.bplist:
            self._add_to_breaks(filename, lineno)

    def _prune_breaks(self, filename, lineno):
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        """Removes the breakpoints at a line."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return 'There are no breakpoints in %s' % filename
        if lineno not in self.breaks[filename]:
            return 'There is no breakpoint at %s:%d' % (filename, lineno)
        for point in list(Breakpoint.bplist[filename, lineno]):
            point.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Removes the breakpoint with a number."""
        try:
            point = self.get_bpbynumber(arg)
        except ValueError as error:
            return str(error)
        point.deleteMe()
        self._prune_breaks(point.file, point.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Removes the breakpoints of a file."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return 'There are no breakpoints in %s' % filename
        for line in self.breaks[filename]:
            for point in list(Breakpoint.bplist[filename, line]):
                point.deleteMe()
        del self.breaks[filename]
        return None

    def clear_all_breaks(self):
        """Removes all breakpoints."""
        if not self.breaks:
            return 'There are no breakpoints'
        for point in Breakpoint.bpbynumber:
            if point:
                point.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """The breakpoint with a number, or ValueError that says what is wrong."""
        if not arg:
            raise ValueError('Breakpoint number expected')
        try:
            number = int(arg)
        except ValueError:
            raise ValueError('Non-numeric breakpoint number %s' % arg) from None
        try:
            point = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError('Breakpoint number %d out of range' % number) from None
        if point is None:
            raise ValueError('Breakpoint %d already deleted' % number)
        return point

    def get_break(self, filename, lineno):
        """Whether there is a breakpoint at a line."""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """The breakpoints at a line."""
        filename = self.canonic(filename)
        return lineno in self.breaks.get(filename, ()) and Breakpoint.bplist[filename, lineno] or []

    def get_file_breaks(self, filename):
        """The lines of a file that have breakpoints."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """Lines with breakpoints by file."""
        return self.breaks

    # The stack

    def get_stack(self, f, t):
        """Frames and lines, outermost first, then those of a traceback; and the index of the frame."""
        stack = []
        if t and t.tb_frame is f:
            t = t.tb_next
        while f is not None:
            stack.append((f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        stack.reverse()
        index = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if f is None:
            index = max(0, len(stack) - 1)
        return stack, index

    def format_stack_entry(self, frame_lineno, lprefix=': '):
        """File, line, function, the value that it returns, and the line's text."""
        import linecache
        import reprlib
        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        entry = '%s(%r)%s()' % (filename, lineno, frame.f_code.co_name or '<lambda>')
        if '__return__' in frame.f_locals:
            entry += '->' + reprlib.repr(frame.f_locals['__return__'])
        if lineno is None:
            return entry + f'{lprefix}Warning: lineno is None'
        line = linecache.getline(filename, lineno, frame.f_globals)
        return entry + lprefix + line.strip() if line else entry

    # Ways to begin

    def run(self, cmd, globals=None, locals=None):
        """Runs a statement, given as text or code."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, '<string>', 'exec')
        sys.settrace(self.trace_dispatch)
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runeval(self, expr, globals=None, locals=None):
        """Evaluates an expression and returns its value."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runctx(self, cmd, globals, locals):
        """Another name of run."""
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        """Calls a function and returns its value."""
        self.reset()
        sys.settrace(self.trace_dispatch)
        res = None
        try:
            res = func(*args, **kwds)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)
        return res


def set_trace():
    """Begins in the caller's frame."""
    Bdb().set_trace()


class Breakpoint:
    """A place to stop at. The class keeps all there are, by number and by place."""

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.funcname = funcname
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forgets all breakpoints and counts from 1 again."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Takes the breakpoint off both lists."""
        place = (self.file, self.line)
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        """Puts it in force."""
        self.enabled = True

    def disable(self):
        """Puts it out of force."""
        self.enabled = False

    def bpprint(self, out=None):
        """Prints what bpformat() gives."""
        print(self.bpformat(), file=sys.stdout if out is None else out)

    def bpformat(self):
        """What there is to know of it, in one to four lines."""
        text = '%-4dbreakpoint   %s%s at %s:%d' % (
            self.number, 'del  ' if self.temporary else 'keep ', 'yes  ' if self.enabled else 'no   ', self.file, self.line)
        if self.cond:
            text += '\n\tstop only if %s' % (self.cond,)
        if self.ignore:
            text += '\n\tignore next %d hits' % (self.ignore,)
        if self.hits:
            text += '\n\tbreakpoint already hit %d time%s' % (self.hits, 's' if self.hits > 1 else '')
        return text

    def __str__(self):
        """Number and place."""
        return 'breakpoint %s at %s:%s' % (self.number, self.file, self.line)


def checkfuncname(b, frame):
    """Whether a breakpoint means the present line: its own, or the first one of its function."""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """The breakpoint at a place that stops the program, and whether it may be deleted if temporary; or (None, None)."""
    for point in Breakpoint.bplist[file, line]:
        if not point.enabled or not checkfuncname(point, frame):
            continue
        point.hits += 1
        if point.cond:
            try:
                holds = eval(point.cond, frame.f_globals, frame.f_locals)
            except:
                # A condition that cannot be told stops the program, and the breakpoint stays for a second look.
                return (point, False)
            if not holds:
                continue
        if point.ignore > 0:
            point.ignore -= 1
            continue
        return (point, True)
    return (None, None)


class Tdb(Bdb):
    """Prints every event."""

    def user_call(self, frame, args):
        """Prints the function."""
        print('+++ call', frame.f_code.co_name or '???', args)

    def user_line(self, frame):
        """Prints the line."""
        import linecache
        name = self.canonic(frame.f_code.co_filename)
        line = linecache.getline(name, frame.f_lineno, frame.f_globals)
        print('+++', name, frame.f_lineno, frame.f_code.co_name or '???', ':', line.strip())

    def user_return(self, frame, retval):
        """Prints the value."""
        print('+++ return', retval)

    def user_exception(self, frame, exc_stuff):
        """Prints the exception and goes on."""
        print('+++ exception', exc_stuff)
        self.set_continue()
