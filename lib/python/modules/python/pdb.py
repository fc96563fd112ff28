"""A debugger that reads its commands from the input."""

import bdb
import cmd
import codeop
import inspect
import linecache
import os
import pprint
import re
import sys
import traceback
from _pdb_places import find_function, find_first_executable_line, lasti2lineno

__all__ = ['run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace', 'post_mortem', 'help']

line_prefix = '\n-> '
_MAKES_SURE = sys.version_info >= (3, 14)
_CONVENIENCE = '__pdb_convenience_variables'
_VARIABLE = re.compile(r"""('[^']*'|"[^"]*")|\$([A-Za-z_]\w*)""")


class Restart(Exception):
    """Asks to run the program from its beginning."""


class _rstr(str):
    """A text that is shown without quotes."""

    def __repr__(self):
        return self


class Pdb(bdb.Bdb, cmd.Cmd):
    """Stops the program and runs commands until one of them lets it go on."""

    MAX_CHAINED_EXCEPTION_DEPTH = 999
    _last_pdb_instance = None

    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False, readrc=True, mode=None, backend=None,
                 colorize=False):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdout:
            self.use_rawinput = 0
        self.prompt = '(Pdb) '
        self.mode = mode
        self.aliases = {}
        self.displaying = {}
        self.mainpyfile = ''
        self.tb_lineno = {}
        self.nosigint = nosigint
        if sys.version_info >= (3, 13):
            # A command is followed by a space, so c.a and c['a'] are expressions.
            self.identchars = cmd.Cmd.identchars + '=.[](),"\'+-*/%@&|<>~^'
        self.commands = {}
        self.commands_doprompt = {}
        self.commands_silent = {}
        self.commands_defining = False
        self.commands_bnum = None
        self._chained_exceptions = ()
        self._chained_exception_index = 0

    # State

    def reset(self):
        """Forgets where to stop and where it stands."""
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        """Lets go of all frames."""
        self.lineno = None
        self.stack = []
        self.curindex = 0
        if getattr(self, 'curframe', None):
            self.curframe.f_globals.pop(_CONVENIENCE, None)
        self.curframe = None
        self.curframe_locals = {}
        self.tb_lineno.clear()

    def setup(self, f, tb):
        """Looks at a frame, and at those of a traceback."""
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            self.tb_lineno[tb.tb_frame] = lasti2lineno(tb.tb_frame.f_code, tb.tb_lasti)
            tb = tb.tb_next
        self._look_at(self.curindex)
        if self._chained_exceptions:
            self.set_convenience_variable(
                self.curframe, '_exception', self._chained_exceptions[self._chained_exception_index])

    def _look_at(self, index):
        self.curindex = index
        self.curframe = self.stack[index][0]
        self.curframe_locals = self.curframe.f_locals
        self.set_convenience_variable(self.curframe, '_frame', self.curframe)

    # Stops

    def user_call(self, frame, argument_list):
        """A function is entered."""
        if self.stop_here(frame):
            self.message('--Call--')
            self.interaction(frame, None)

    def user_line(self, frame):
        """A line is about to run."""
        if self.trace_opcodes and frame.f_lineno is None:
            self.set_stepinstr()
            return
        if self.bp_commands(frame):
            self.interaction(frame, None)

    user_opcode = user_line

    def bp_commands(self, frame):
        """Runs the commands of the breakpoint; true if the user is to be asked for more."""
        number = getattr(self, 'currentbp', False)
        if not number or number not in self.commands:
            return 1
        self.currentbp = 0
        last = self.lastcmd
        self.setup(frame, None)
        for line in self.commands[number]:
            self.onecmd(line)
        self.lastcmd = last
        if not self.commands_silent[number]:
            self.print_stack_entry(self.stack[self.curindex])
        if self.commands_doprompt[number]:
            self._cmdloop()
        self.forget()
        return None

    def user_return(self, frame, return_value):
        """A function returns."""
        frame.f_locals['__return__'] = return_value
        self.set_convenience_variable(frame, '_retval', return_value)
        self.message('--Return--')
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        """An exception has come up."""
        kind, value, tb = exc_info
        frame.f_locals['__exception__'] = kind, value
        self.set_convenience_variable(frame, '_exception', value)
        prefix = 'Internal ' if not tb and kind is StopIteration else ''
        self.message(prefix + self._format_exc(value))
        self.interaction(frame, tb)

    def _cmdloop(self):
        while True:
            try:
                self.cmdloop()
                break
            except KeyboardInterrupt:
                self.message('--KeyboardInterrupt--')

    def _show_display(self):
        displayed = self.displaying.get(self.curframe)
        for expr, old in list(displayed.items()) if displayed else ():
            new = self._getval_except(expr)
            if new is not old and new != old:
                displayed[expr] = new
                self.message('display %s: %s  [old: %s]' % (expr, self._safe_repr(new, expr), self._safe_repr(old, expr)))

    def _chain_of(self, tb_or_exc):
        """The exceptions that led to one, oldest first, and its traceback."""
        if not isinstance(tb_or_exc, BaseException):
            return (), tb_or_exc
        chain, current = [], tb_or_exc
        while current is not None and current not in chain and len(chain) < self.MAX_CHAINED_EXCEPTION_DEPTH:
            chain.append(current)
            if current.__cause__ is not None:
                current = current.__cause__
            else:
                current = None if current.__suppress_context__ else current.__context__
        return tuple(reversed(chain)), tb_or_exc.__traceback__

    def interaction(self, frame, tb_or_exc):
        """Shows where the program stands and runs commands."""
        self._chained_exceptions, tb = self._chain_of(tb_or_exc)
        self._chained_exception_index = len(self._chained_exceptions) - 1
        try:
            self.setup(frame, tb)
            # Shown when a command is read: not if those that were queued let the program go on.
            self.cmdqueue.append('_pdbcmd_print_frame_status')
            self._cmdloop()
            if self.cmdqueue and self.cmdqueue[-1] == '_pdbcmd_print_frame_status':
                self.cmdqueue.pop()
            self.forget()
        finally:
            self._chained_exceptions = ()
            self._chained_exception_index = 0

    def _pdbcmd_print_frame_status(self, arg):
        self.print_stack_entry(self.stack[self.curindex])
        self._show_display()

    # Commands in general

    def displayhook(self, obj):
        """Shows the value of an expression statement, and keeps no `_`."""
        if obj is not None:
            self.message(repr(obj))

    def _read_rest(self, source):
        """The code of a statement of several lines, of which the first is given; None at the end of the input."""
        while (code := codeop.compile_command(source, '<stdin>', 'single')) is None:
            if self.use_rawinput:
                try:
                    line = input('...   ')
                except (EOFError, KeyboardInterrupt):
                    print('\n')
                    return None
            else:
                self.stdout.write('...   ')
                self.stdout.flush()
                line = self.stdin.readline()
                if not line:
                    self.stdout.write('\n')
                    return None
            source += '\n' + line.rstrip('\r\n')
        self.lastcmd = source
        return code

    def default(self, line):
        """Runs a statement in the present frame."""
        if line[:1] == '!':
            line = line[1:].strip()
        try:
            code = codeop.compile_command(line + '\n', '<stdin>', 'single')
            if code is None:
                self.lastcmd = ''
                code = self._read_rest(line)
                if code is None:
                    return
            saved = sys.stdin, sys.stdout, sys.displayhook
            try:
                sys.stdin, sys.stdout, sys.displayhook = self.stdin, self.stdout, self.displayhook
                exec(code, self.curframe.f_globals, self.curframe_locals)
            finally:
                sys.stdin, sys.stdout, sys.displayhook = saved
        except:
            self._error_exc()

    def _replace_convenience_variables(self, line):
        """Writes $name, outside of strings, as what it stands for."""
        if '$' not in line:
            return line
        return _VARIABLE.sub(lambda found: found[1] or f'{_CONVENIENCE}["{found[2]}"]', line)

    def precmd(self, line):
        """Expands aliases and puts aside what comes after ;;."""
        if not line.strip():
            return line
        args = line.split()
        while args[0] in self.aliases:
            line = self.aliases[args[0]]
            for index in range(1, 10):
                if f'%{index}' in line:
                    if index >= len(args):
                        self.error(f"Not enough arguments for alias '{args[0]}'")
                        return '!'
                    line = line.replace(f'%{index}', args[index])
                elif '%*' not in line:
                    if index < len(args):
                        self.error(f"Too many arguments for alias '{args[0]}'")
                        return '!'
                    break
            line = line.replace('%*', ' '.join(args[1:]))
            args = line.split()
        if args[0] != 'alias' and ';;' in line:
            line, _, rest = line.partition(';;')
            self.cmdqueue.insert(0, rest.lstrip())
            line = line.rstrip()
        return self._replace_convenience_variables(line)

    def onecmd(self, line):
        """Runs a command, or adds it to those of a breakpoint."""
        if self.commands_defining:
            return self.handle_command_def(line)
        if line.startswith('_pdbcmd'):
            command, arg, line = self.parseline(line)
            return getattr(self, command)(arg)
        return cmd.Cmd.onecmd(self, line)

    def handle_command_def(self, line):
        """Adds a line to the commands of a breakpoint; true at the last one."""
        name, arg, line = self.parseline(line)
        if not name:
            return False
        if name == 'silent':
            self.commands_silent[self.commands_bnum] = True
            return False
        if name == 'end':
            return True
        self.commands[self.commands_bnum].append(name + ' ' + arg if arg else name)
        func = getattr(self, 'do_' + name, self.default)
        if func.__name__ in self.commands_resuming:
            self.commands_doprompt[self.commands_bnum] = False
            return True
        return False

    def message(self, msg, end='\n'):
        """Prints to the user."""
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        """Prints what is wrong."""
        print('***', msg, file=self.stdout)

    def set_convenience_variable(self, frame, name, value):
        """Gives $name a value while the program stands still."""
        frame.f_globals.setdefault(_CONVENIENCE, {})[name] = value

    # Breakpoints

    def do_commands(self, arg):
        """(Pdb) commands [bpnumber]
        (com) ...
        (com) end
        (Pdb)

        Commands to be run at a breakpoint, by default the last one that was set.
        """
        if not arg:
            number = len(bdb.Breakpoint.bpbynumber) - 1
        else:
            try:
                number = int(arg)
            except ValueError:
                self._print_invalid_arg(arg)
                return
        try:
            self.get_bpbynumber(number)
        except ValueError as error:
            self.error('cannot set commands: %s' % error)
            return
        self.commands_bnum = number
        self.commands[number] = []
        self.commands_doprompt[number] = True
        self.commands_silent[number] = False
        prompt, self.prompt = self.prompt, '(com) '
        self.commands_defining = True
        try:
            self.cmdloop()
        finally:
            self.commands_defining = False
            self.prompt = prompt

    def do_break(self, arg, temporary=0):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Sets a breakpoint, or lists all.
        """
        if not arg:
            if self.breaks:
                self.message('Num Type         Disp Enb   Where')
                for point in bdb.Breakpoint.bpbynumber:
                    if point:
                        self.message(point.bpformat())
            return
        cond = None
        if arg.find(',') > 0:
            arg, _, cond = arg.partition(',')
            arg, cond = arg.rstrip(), cond.lstrip()
            if problem := self._compile_error_message(cond):
                self.error('Invalid condition %s: %r' % (cond, problem))
                return
        place = self._place_of(arg)
        if place is None:
            return
        filename, lineno, funcname = place
        line = self.checkline(filename, lineno)
        if not line:
            return
        problem = self.set_break(filename, line, temporary, cond, funcname)
        if problem:
            self.error(problem)
        else:
            point = self.get_breaks(filename, line)[-1]
            self.message('Breakpoint %d at %s:%d' % (point.number, point.file, point.line))

    def _place_of(self, arg):
        """File, line and function that are meant; None if there is no such place, which has been said then."""
        if ':' in arg:
            name, _, number = arg.rpartition(':')
            filename = self.lookupmodule(name.rstrip())
            if not filename:
                self.error('%r not found from sys.path' % name.rstrip())
                return None
            try:
                return filename, int(number.lstrip()), None
            except ValueError:
                self.error('Bad lineno: %s' % number.lstrip())
                return None
        try:
            return self.defaultFile(), int(arg), None
        except ValueError:
            pass
        try:
            func = eval(arg, self.curframe.f_globals, self.curframe_locals)
            code = getattr(func, '__func__', func).__code__
            return code.co_filename, find_first_executable_line(code), code.co_name
        except Exception:
            funcname, filename, lineno = self.lineinfo(arg)
        if not funcname:
            self.error('The specified object %r is not a function or was not found along sys.path.' % arg)
            return None
        return filename or self.defaultFile(), int(lineno), funcname

    def defaultFile(self):
        """The file that is meant where none is named."""
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == '<string>' and self.mainpyfile else filename

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        Sets a breakpoint that is gone when it has been reached.
        """
        self.do_break(arg, 1)

    def lineinfo(self, identifier):
        """Function, file and line of a name that is no object of the program."""
        nothing = (None, None, None)
        quoted = identifier.split("'")
        if len(quoted) not in (1, 3):
            return nothing
        parts = quoted[len(quoted) // 2].strip().split('.')
        if parts[0] == 'self':
            del parts[0]
        if not parts or not parts[0]:
            return nothing
        filename, item = self.defaultFile(), parts[0]
        if len(parts) > 1:
            filename, item = self.lookupmodule(parts[0]), parts[1]
            if not filename:
                return nothing
        return find_function(item, self.canonic(filename)) or nothing

    def checkline(self, filename, lineno):
        """The line if there is code on it, else 0."""
        frame = getattr(self, 'curframe', None)
        line = linecache.getline(filename, lineno, frame.f_globals if frame else None)
        if not line:
            self.message('End of file')
            return 0
        line = line.strip()
        if not line or line[0] == '#' or line[:3] in ('"""', "'''"):
            self.error('Blank or comment')
            return 0
        return lineno

    def _each_breakpoint(self, arg):
        for number in arg.split():
            try:
                yield self.get_bpbynumber(number)
            except ValueError as error:
                self.error(error)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        Puts breakpoints in force.
        """
        for point in self._each_breakpoint(arg):
            point.enable()
            self.message('Enabled %s' % point)

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        Puts breakpoints out of force.
        """
        for point in self._each_breakpoint(arg):
            point.disable()
            self.message('Disabled %s' % point)

    def do_condition(self, arg):
        """condition bpnumber [condition]

        Gives a breakpoint a condition, or takes it away.
        """
        number, has_condition, cond = arg.partition(' ')
        if not has_condition:
            cond = None
        elif problem := self._compile_error_message(cond):
            self.error('Invalid condition %s: %r' % (cond, problem))
            return
        try:
            point = self.get_bpbynumber(number.strip())
        except ValueError as error:
            self.error(error)
            return
        point.cond = cond
        if cond:
            self.message('New condition set for breakpoint %d.' % point.number)
        else:
            self.message('Breakpoint %d is now unconditional.' % point.number)

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        Passes a breakpoint a number of times.
        """
        args = arg.split()
        if not args:
            self.error('Breakpoint number expected')
            return
        try:
            count = int(args[1]) if len(args) > 1 else 0
        except ValueError:
            self._print_invalid_arg(arg)
            return
        if len(args) > 2:
            self._print_invalid_arg(arg)
            return
        try:
            point = self.get_bpbynumber(args[0])
        except ValueError as error:
            self.error(error)
            return
        point.ignore = count
        if count > 0:
            times = '%d crossings' % count if count > 1 else '1 crossing'
            self.message('Will ignore next %s of breakpoint %d.' % (times, point.number))
        else:
            self.message('Will stop next time breakpoint %d is reached.' % point.number)

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber ...]

        Removes breakpoints; all of them if none is named.
        """
        if not arg:
            try:
                reply = input('Clear all breaks? ')
            except EOFError:
                reply = 'no'
            if reply.strip().lower() in ('y', 'yes'):
                gone = [point for point in bdb.Breakpoint.bpbynumber if point]
                self.clear_all_breaks()
                for point in gone:
                    self.message('Deleted %s' % point)
            return
        if ':' in arg:
            filename, _, number = arg.rpartition(':')
            try:
                lineno = int(number)
            except ValueError:
                self.error('Invalid line number (%s)' % number)
                return
            gone = list(self.get_breaks(filename, lineno))
            problem = self.clear_break(filename, lineno)
            if problem:
                self.error(problem)
                return
            for point in gone:
                self.message('Deleted %s' % point)
            return
        for point in self._each_breakpoint(arg):
            self.clear_bpbynumber(point.number)
            self.message('Deleted %s' % point)

    do_cl = do_clear

    # The stack

    def do_where(self, arg):
        """w(here)

        Shows the stack, the present frame with an arrow.
        """
        if arg:
            self._print_invalid_arg(arg)
            return
        self.print_stack_trace()

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self._look_at(number)
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def do_exceptions(self, arg):
        """exceptions [number]

        Lists the exceptions that led to this one, or goes to one of them.
        """
        if not self._chained_exceptions:
            self.message('Did not find chained exceptions. To move between exceptions, '
                         'pdb/post_mortem must be given an exception object rather than a traceback.')
            return
        if not arg:
            for index, exc in enumerate(self._chained_exceptions):
                mark = '>' if index == self._chained_exception_index else ' '
                shown = repr(exc)
                if len(shown) > 80:
                    shown = shown[:77] + '...'
                number = '  -' if exc.__traceback__ is None else f'{index:>3}'
                self.message(f'{mark} {number} {shown}')
            return
        try:
            number = int(arg)
        except ValueError:
            self.error('Argument must be an integer')
            return
        if not 0 <= number < len(self._chained_exceptions):
            self.error('No exception with that number')
        elif self._chained_exceptions[number].__traceback__ is None:
            self.error('This exception does not have a traceback, cannot jump to it')
        else:
            self._chained_exception_index = number
            self.setup(None, self._chained_exceptions[number].__traceback__)
            self.print_stack_entry(self.stack[self.curindex])

    def _count(self, arg):
        try:
            return int(arg or 1)
        except ValueError:
            self.error('Invalid frame count (%s)' % arg)
            return None

    def do_up(self, arg):
        """u(p) [count]

        Goes to the frame that called the present one.
        """
        if self.curindex == 0:
            self.error('Oldest frame')
        elif (count := self._count(arg)) is not None:
            self._select_frame(0 if count < 0 else max(0, self.curindex - count))

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Goes to the frame that the present one called.
        """
        last = len(self.stack) - 1
        if self.curindex == last:
            self.error('Newest frame')
        elif (count := self._count(arg)) is not None:
            self._select_frame(last if count < 0 else min(last, self.curindex + count))

    do_d = do_down

    # Going on

    def do_until(self, arg):
        """unt(il) [lineno]

        Goes on to a line with a larger number, or to the end of the frame.
        """
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                self.error('Error in argument: %r' % arg)
                return None
            if lineno <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return None
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_step(self, arg):
        """s(tep)

        Goes on to the next line, within a function that is called too.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Goes on to the next line of this function, or to its end.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_run(self, arg):
        """run [args...]

        Runs the program from its beginning.
        """
        raise Restart

    do_restart = do_run

    def do_return(self, arg):
        """r(eturn)

        Goes on to where this function returns.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Goes on to the next breakpoint.
        """
        if arg:
            self._print_invalid_arg(arg)
            return None
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Makes another line of the bottom frame the next to run.
        """
        if self.curindex + 1 != len(self.stack):
            self.error('You can only jump within the bottom frame')
            return
        try:
            lineno = int(arg)
        except ValueError:
            self.error("The 'jump' command requires a line number")
            return
        try:
            self.curframe.f_lineno = lineno
            self.stack[self.curindex] = self.stack[self.curindex][0], lineno
            self.print_stack_entry(self.stack[self.curindex])
        except ValueError as error:
            self.error('Jump failed: %s' % error)

    do_j = do_jump

    def do_debug(self, arg):
        """debug code

        Runs code in a debugger within this one.
        """
        sys.settrace(None)
        inner = Pdb(self.completekey, self.stdin, self.stdout)
        inner.prompt = '(%s) ' % self.prompt.strip()
        self.message('ENTERING RECURSIVE DEBUGGER')
        try:
            sys.call_tracing(inner.run, (arg, self.curframe.f_globals, self.curframe_locals))
        except Exception:
            self._error_exc()
        self.message('LEAVING RECURSIVE DEBUGGER')
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd

    def do_quit(self, arg):
        """q(uit) | exit

        Ends the program.
        """
        if self.mode == 'inline' and not hasattr(sys, 'ps1') and _MAKES_SURE:
            while True:
                try:
                    reply = input('Quitting pdb will kill the process. Quit anyway? [y/n] ').lower().strip()
                except EOFError:
                    reply = 'y'
                    self.message('')
                if reply in ('y', ''):
                    sys.exit(1)
                elif reply == 'n':
                    return None
        return self._quit()

    def _quit(self):
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF

        The end of the input ends the program.
        """
        self.message('')
        return self.do_quit('') if _MAKES_SURE and self.mode == 'inline' else self._quit()

    # Looking

    def do_args(self, arg):
        """a(rgs)

        Shows the arguments of this function.
        """
        if arg:
            self._print_invalid_arg(arg)
            return
        code = self.curframe.f_code
        count = code.co_argcount + code.co_kwonlyargcount
        count += bool(code.co_flags & inspect.CO_VARARGS) + bool(code.co_flags & inspect.CO_VARKEYWORDS)
        for name in code.co_varnames[:count]:
            if name in self.curframe_locals:
                self.message('%s = %s' % (name, self._safe_repr(self.curframe_locals[name], name)))
            else:
                self.message('%s = *** undefined ***' % (name,))

    do_a = do_args

    def do_retval(self, arg):
        """retval

        Shows what the function returned that was left last.
        """
        if arg:
            self._print_invalid_arg(arg)
        elif '__return__' in self.curframe_locals:
            self.message(self._safe_repr(self.curframe_locals['__return__'], 'retval'))
        else:
            self.error('Not yet returned!')

    do_rv = do_retval

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        if frame is None:
            frame = self.curframe
        try:
            return eval(arg, frame.f_globals, frame.f_locals)
        except BaseException as error:
            return _rstr('** raised %s **' % self._format_exc(error))

    def _error_exc(self):
        self.error(self._format_exc(sys.exc_info()[1]))

    def _show(self, arg, shown):
        try:
            value = self._getval(arg)
        except:
            return
        try:
            self.message(shown(value))
        except:
            self._error_exc()

    def _safe_repr(self, obj, expr):
        try:
            return repr(obj)
        except Exception as error:
            return _rstr(f'*** repr({expr}) failed: {self._format_exc(error)} ***')

    def do_p(self, arg):
        """p expression

        Shows the value of an expression.
        """
        self._show(arg, repr)

    def do_pp(self, arg):
        """pp expression

        Shows the value of an expression over several lines.
        """
        self._show(arg, pprint.pformat)

    def do_list(self, arg):
        """l(ist) [first[, last] | .]

        Shows eleven lines around the present one, or more of them each time.
        """
        self.lastcmd = 'list'
        last = None
        if arg and arg != '.':
            try:
                if ',' in arg:
                    first, last = map(int, arg.split(','))
                    if last < first:
                        last = first + last
                else:
                    first = max(1, int(arg.strip()) - 5)
            except ValueError:
                self.error('Error in argument: %r' % arg)
                return
        elif self.lineno is None or arg == '.':
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        lines = linecache.getlines(filename, self.curframe.f_globals)
        self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message('[EOF]')

    do_l = do_list

    def do_longlist(self, arg):
        """ll | longlist

        Shows the whole function.
        """
        if arg:
            self._print_invalid_arg(arg)
            return
        try:
            lines, lineno = self._getsourcelines(self.curframe)
        except OSError as error:
            self.error(error)
            return
        self._print_lines(lines, lineno, self.get_file_breaks(self.curframe.f_code.co_filename), self.curframe)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression

        Shows where an object was written.
        """
        try:
            obj = self._getval(arg)
        except:
            return
        try:
            lines, lineno = self._getsourcelines(obj)
        except (OSError, TypeError) as error:
            self.error(error)
            return
        self._print_lines(lines, lineno)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        present = frame.f_lineno if frame else -1
        raised = self.tb_lineno.get(frame, -1) if frame else -1
        for lineno, line in enumerate(lines, start):
            shown = str(lineno).rjust(3)
            if len(shown) < 4:
                shown += ' '
            shown += 'B' if lineno in breaks else ' '
            if lineno == present:
                shown += '->'
            elif lineno == raised:
                shown += '>>'
            self.message(shown + '\t' + line.rstrip())

    def do_whatis(self, arg):
        """whatis expression

        Shows the type of a value.
        """
        try:
            value = self._getval(arg)
        except:
            return
        code = getattr(getattr(value, '__func__', None), '__code__', None)
        if code:
            self.message('Method %s' % code.co_name)
            return
        code = getattr(value, '__code__', None)
        if code:
            self.message('Function %s' % code.co_name)
        elif value.__class__ is type:
            self.message('Class %s.%s' % (value.__module__, value.__qualname__))
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]

        Shows a value at each stop in this frame at which it has changed.
        """
        if not arg:
            if not self.displaying:
                self.message('No expression is being displayed')
                return
            self.message('Currently displaying:')
            for expr, value in self.displaying.get(self.curframe, {}).items():
                self.message('%s: %s' % (expr, self._safe_repr(value, expr)))
        elif problem := self._compile_error_message(arg):
            self.error('Unable to display %s: %r' % (arg, problem))
        else:
            value = self._getval_except(arg)
            self.displaying.setdefault(self.curframe, {})[arg] = value
            self.message('display %s: %s' % (arg, self._safe_repr(value, arg)))

    def do_undisplay(self, arg):
        """undisplay [expression]

        Ends the display of an expression, or of all.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
            return
        try:
            del self.displaying.get(self.curframe, {})[arg]
        except KeyError:
            self.error('not displaying %s' % arg)

    def do_interact(self, arg):
        """interact

        Starts an interpreter on copies of the names of this frame.
        """
        import code

        class Console(code.InteractiveConsole):
            def write(console, data):
                self.message(data, end='')

        console = Console({**self.curframe.f_globals, **self.curframe_locals}, local_exit=True)
        console.interact(banner='*pdb interact start*', exitmsg='*exit from pdb interact command*')

    def do_alias(self, arg):
        """alias [name [command]]

        Gives a command a name; %1, %2 and %* stand for what comes after it.
        """
        args = arg.split()
        if not args:
            for name in sorted(self.aliases):
                self.message('%s = %s' % (name, self.aliases[name]))
        elif len(args) == 1:
            if args[0] in self.aliases:
                self.message('%s = %s' % (args[0], self.aliases[args[0]]))
            else:
                self.error(f"Unknown alias '{args[0]}'")
        else:
            command = ' '.join(args[1:])
            used = [f'%{index}' in command for index in range(1, 10)]
            if '%*' not in command and any(used[used.index(False):] if False in used else ()):
                self.error('Replaceable parameters must be consecutive')
                return
            self.aliases[args[0]] = command

    def do_unalias(self, arg):
        """unalias name

        Forgets an alias.
        """
        args = arg.split()
        if not args:
            self._print_invalid_arg(arg)
        else:
            self.aliases.pop(args[0], None)

    commands_resuming = ['do_continue', 'do_step', 'do_next', 'do_return', 'do_quit', 'do_jump']

    def print_stack_trace(self):
        """Shows the whole stack."""
        for frame_lineno in self.stack:
            self.print_stack_entry(frame_lineno)

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        """Shows a frame of the stack."""
        prefix = '> ' if frame_lineno[0] is self.curframe else '  '
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    def do_help(self, arg):
        """h(elp)

        Lists the commands, or explains one.
        """
        if not arg:
            return cmd.Cmd.do_help(self, arg)
        topic = getattr(self, 'help_' + arg, None)
        if topic is not None:
            return topic()
        command = getattr(self, 'do_' + arg, None)
        if command is None:
            self.error('No help for %r' % arg)
        elif command.__doc__ is None:
            self.error('No help for %r; __doc__ string missing' % arg)
        else:
            self.message(self._help_message_from_doc(command.__doc__))
        return None

    do_h = do_help

    def help_exec(self):
        """(!) statement

        Runs a statement in the present frame; the ! may be left out unless the statement begins as a command does.
        """
        self.message((self.help_exec.__doc__ or '').strip())

    def help_pdb(self):
        """What pdb is."""
        help()

    def lookupmodule(self, filename):
        """The file that a name means, or None."""
        if not filename.endswith('.py'):
            filename = filename.replace('.', os.sep) + '.py'
        if os.path.isabs(filename):
            return filename if os.path.exists(filename) else None
        for folder in sys.path:
            path = os.path.join(folder, filename)
            if os.path.exists(path):
                return path
        return None

    def _format_exc(self, exc):
        return traceback.format_exception_only(type(exc), exc)[-1].strip()

    def _compile_error_message(self, expr):
        try:
            compile(expr, '<stdin>', 'eval')
        except Exception as error:
            return _rstr(self._format_exc(error))
        return ''

    def _getsourcelines(self, obj):
        lines, lineno = inspect.getsourcelines(obj)
        return lines, max(1, lineno)

    def _help_message_from_doc(self, doc, usage_only=False):
        lines = [line.strip() for line in doc.rstrip().splitlines()]
        usage = lines.index('') if '' in lines else 1
        indent = ' ' * len(self.prompt)
        shown = []
        for index, line in enumerate(lines[:usage] if usage_only else lines):
            shown.append(indent + ('Usage: ' if index == 0 else '       ' if index < usage else '') + line)
        return '\n'.join(shown)

    def _print_invalid_arg(self, arg):
        self.error(f'Invalid argument: {arg}')
        doc = inspect.getdoc(getattr(self, sys._getframe(1).f_code.co_name))
        if doc is not None:
            self.message(self._help_message_from_doc(doc, usage_only=True))


def run(statement, globals=None, locals=None):
    """Runs a statement, given as text or code, and stops at its first line."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Evaluates an expression under the debugger and returns its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """Another name of run."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Calls a function under the debugger and returns its value."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    """Stops in the caller's frame; a header is printed first."""
    debugger = Pdb._last_pdb_instance
    if debugger is None:
        debugger = Pdb(mode='inline')
        if _MAKES_SURE:
            Pdb._last_pdb_instance = debugger
    if header is not None:
        debugger.message(header)
    debugger.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Looks at the stack of a traceback or an exception, by default of the one that is being handled."""
    if t is None:
        error = sys.exc_info()[1]
        if error is not None:
            t = error.__traceback__
    if t is None or (isinstance(t, BaseException) and t.__traceback__ is None):
        raise ValueError('A valid traceback must be passed if no exception is being handled')
    debugger = Pdb()
    debugger.reset()
    debugger.interaction(None, t)


def pm():
    """Looks at the stack of the last exception that nobody caught."""
    if hasattr(sys, 'last_exc'):
        post_mortem(sys.last_exc)
    else:
        post_mortem(sys.last_traceback)


def help():
    """Prints what there is to know of pdb."""
    print(__doc__)
