"""Jobs, and a report of those that ended."""

_ended = []


class Job:
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
        _ended.append(self)


def report():
    lines = ['%s: %d of %d' % (job.name, job.done, len(job.rows)) for job in _ended]
    _ended.clear()
    return lines
