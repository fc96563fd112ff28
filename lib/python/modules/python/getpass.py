"""Passwords and the name of the user."""

import os
import sys

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """A password that may be seen."""


def getpass(prompt='Password: ', stream=None):
    """Ask for a password; it is seen in here."""
    import warnings
    if not stream:
        stream = sys.stderr
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    print('Warning: Password input may be echoed.', file=stream)
    stream.write(str(prompt))
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line[:-1] if line[-1] == '\n' else line


def getuser():
    """The name of the user."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if os.environ.get(name):
            return os.environ[name]
    raise OSError('No username set in the environment')
