"""Jobs, and a report of those that ended."""

_ended = []


class Job:
    rows = None

    def __init__(self, name, rows):
        self.name = name
        if not rows:
            raise ValueError('nothing to do: ' + name)
        self.rows = rows
        self.done = 0

    def work(self):
        for row in self.rows:
            row.process()
            self.done += 1

    def __del__(self):
        # The line, not the job: what is in the queue is held by it.
        if self.rows is not None:
            _ended.append('%s: %d of %d' % (self.name, self.done, len(self.rows)))


def report():
    lines = list(_ended)
    _ended.clear()
    return lines
