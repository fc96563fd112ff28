"""Work in several processes, by name: there is only this one."""

import threading


class ProcessError(Exception):
    """What goes wrong with processes."""


class BufferTooShort(ProcessError):
    """A message that does not fit."""


class AuthenticationError(ProcessError):
    """A key that is refused."""


class TimeoutError(ProcessError):
    """Something that takes too long."""


def _no_processes(*args, **kwargs):
    raise OSError('There are no other processes in here')


class Process:
    """Another process; none can be started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self.name = name or 'Process-1'
        self.daemon = bool(daemon)
        self.pid = self.exitcode = None

    def run(self):
        """What the process does."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Start the process."""
        _no_processes()

    def is_alive(self):
        """Whether the process runs."""
        return False

    def join(self, timeout=None):
        """Wait for the process."""
        assert self.pid is not None, 'can only join a started process'


def cpu_count():
    """How many processors there are."""
    return 1


def freeze_support():
    """Nothing has to be done here."""


def active_children():
    """The processes that run: none."""
    return []


def parent_process():
    """The process that started this one: none."""
    return None


def get_all_start_methods():
    """How processes start."""
    return ['fork', 'spawn', 'forkserver']


Pool = Manager = Queue = SimpleQueue = JoinableQueue = Pipe = Value = Array = RawValue = RawArray = _no_processes
Lock = RLock = Event = Condition = Semaphore = BoundedSemaphore = Barrier = get_context = set_start_method = _no_processes
