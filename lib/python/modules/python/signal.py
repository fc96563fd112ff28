"""Signals that the program sends to itself: nobody else sends any."""

import enum

Signals = enum.IntEnum('Signals', {
    'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGBUS': 7, 'SIGFPE': 8, 'SIGKILL': 9,
    'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14, 'SIGTERM': 15, 'SIGCHLD': 17, 'SIGCONT': 18,
    'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGTTIN': 21, 'SIGTTOU': 22, 'SIGWINCH': 28,
}, module=__name__)
Handlers = enum.IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1}, module=__name__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler, Signals.SIGPIPE: Handlers.SIG_IGN}


def _checked(signalnum):
    if not 0 < signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def signal(signalnum, handler):
    """Say what a signal does; what it did before."""
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    number = _checked(signalnum)
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = getsignal(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum):
    """What a signal does."""
    return _handlers.get(_checked(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    """Send a signal to this program."""
    import sys
    number = _checked(signalnum)
    handler = getsignal(number)
    if callable(handler):
        handler(number, sys._getframe(1))
    elif handler == 0 and number not in (17, 18, 28):
        raise OSError('There is no system in here that a signal could end the program for')


def strsignal(signalnum):
    """A signal in words."""
    words = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 9: 'Killed', 10: 'User defined signal 1',
             11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated'}
    return words.get(_checked(signalnum))


def valid_signals():
    """All signals."""
    return set(Signals)
