"""Interpreters that a program runs within itself."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    """Compiles and runs commands in a namespace, and shows what goes wrong."""

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Runs a command; True if more has to come."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Runs code; all exceptions but SystemExit are shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Shows the syntax error that is being handled, without a stack."""
        try:
            kind, value, tb = sys.exc_info()
            if filename and issubclass(kind, SyntaxError):
                value.filename = filename
            self._showtraceback(kind, value, None, kwargs.pop('source', ''))
        finally:
            kind = value = tb = None

    def showtraceback(self):
        """Shows the exception that is being handled, without the frame of this class."""
        try:
            kind, value, tb = sys.exc_info()
            self._showtraceback(kind, value, tb.tb_next, '')
        finally:
            kind = value = tb = None

    def _showtraceback(self, kind, value, tb, source):
        sys.last_type = kind
        sys.last_traceback = tb
        value = value.with_traceback(tb)
        lines = source.splitlines()
        if kind is SyntaxError and not value.text and value.lineno is not None and len(lines) >= value.lineno:
            value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self.write(''.join(traceback.format_exception(kind, value, tb)))
        else:
            sys.excepthook(kind, value, tb)

    def write(self, data):
        """Where everything is written to: sys.stderr."""
        sys.stderr.write(data)


class Quitter:
    """What exit and quit are in a console that ends alone."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Use {self.name} or Ctrl-D (i.e. EOF) to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


class InteractiveConsole(InteractiveInterpreter):
    """Reads commands line by line and runs them."""

    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forgets the lines of a command that is not complete."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Reads and runs commands until the input ends."""
        for name, prompt in (('ps1', '>>> '), ('ps2', '... ')):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            self.write('Python %s on %s\nType "help", "copyright", "credits" or "license" for more information.\n(%s)\n'
                       % (sys.version, sys.platform, self.__class__.__name__))
        elif banner:
            self.write('%s\n' % str(banner))
        replaced = {}
        if self.local_exit:
            for name in ('exit', 'quit'):
                if hasattr(builtins, name):
                    replaced[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            self._read_and_run()
        finally:
            for name, value in replaced.items():
                setattr(builtins, name, value)
            if exitmsg is None:
                self.write('now exiting %s...\n' % self.__class__.__name__)
            elif exitmsg != '':
                self.write('%s\n' % exitmsg)

    def _read_and_run(self):
        more = False
        while True:
            try:
                line = self.raw_input(sys.ps2 if more else sys.ps1)
            except EOFError:
                self.write('\n')
                return
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False
                continue
            try:
                more = self.push(line)
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write('\n')
                return

    def push(self, line, filename=None, _symbol='single'):
        """Adds a line to the command and runs it if it is complete; True if more has to come."""
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        """One line, without its newline; EOFError at the end."""
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Runs a console on a namespace, with a function that reads lines."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
