"""Merges two sorted files into one."""
from contextlib import ExitStack

DISK = {}


class File:
    """Stands for a file of the operating system."""

    open_now = []

    def __init__(self, name):
        if name not in DISK:
            raise FileNotFoundError(name)
        self.name = name
        self.is_open = True
        File.open_now.append(name)

    def lines(self):
        return list(DISK[self.name])

    def write(self, lines):
        DISK[self.name] = list(lines)

    def close(self):
        if self.is_open:
            self.is_open = False
            File.open_now.remove(self.name)
            if DISK[self.name] is None:
                raise OSError('cannot close ' + self.name)

    def __del__(self):
        if getattr(self, 'is_open', False):
            File.open_now.remove(self.name)


class Merge:
    def __init__(self, left, right, target):
        # What is on the stack when an exception comes is closed; what is taken off in the end is ours.
        with ExitStack() as stack:
            self.left, self.right, self.target = (self._open(stack, name) for name in (left, right, target))
            self._files = stack.pop_all()

    @staticmethod
    def _open(stack, name):
        file = File(name)
        stack.callback(file.close)
        return file

    def run(self):
        lines = sorted(self.left.lines() + self.right.lines())
        self.target.write(lines)
        return len(lines)

    def close(self):
        self._files.close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
