"""Runs tasks, and tries those again that failed."""

MOST = 3


class Queue:
    def __init__(self):
        self._waiting = []
        self._lines = {}

    def add(self, name, task):
        self._waiting.append((name, task, 0))

    def run(self):
        now, self._waiting = self._waiting, []
        for name, task, failures in now:
            try:
                task()
            except Exception as error:
                # Text, made here: the exception leads to the frames of the attempt.
                failures += 1
                self._lines[name] = '%s: %s: %s (%d of %d)' % (name, type(error).__name__, error, failures, MOST)
                if failures < MOST:
                    self._waiting.append((name, task, failures))
            else:
                self._lines.pop(name, None)
        return len(self._waiting)

    def page(self):
        return [self._lines[name] for name in sorted(self._lines)]
