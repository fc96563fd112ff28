"""Other programs, by name: there are none."""

import types

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
           'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What goes wrong with another program."""


class CalledProcessError(SubprocessError):
    """A program that failed."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return 'Command %r returned non-zero exit status %d.' % (self.cmd, self.returncode)

    @property
    def stdout(self):
        """What the program wrote."""
        return self.output


class TimeoutExpired(SubprocessError):
    """A program that took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)


class CompletedProcess:
    """A program that ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        shown = ['args=%r' % (self.args,), 'returncode=%r' % (self.returncode,)]
        shown += ['%s=%r' % (name, getattr(self, name)) for name in ('stdout', 'stderr') if getattr(self, name) is not None]
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raise an error if the program failed."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _no_processes(*args, **kwargs):
    raise OSError('There are no other processes in here')


class Popen:
    """A program that runs."""

    def __init__(self, args, *more, **kwargs):
        _no_processes()

    __class_getitem__ = classmethod(types.GenericAlias)


run = call = check_call = check_output = getoutput = getstatusoutput = _no_processes
