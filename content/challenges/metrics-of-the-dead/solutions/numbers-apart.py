"""Jobs whose numbers live in an object of their own, which a finalizer may hold."""
import weakref

_ended = []


class Numbers:
    def __init__(self, name, total):
        self.name, self.total, self.done = name, total, 0


class Job:
    def __init__(self, name, rows):
        if not rows:
            raise ValueError('nothing to do: ' + name)
        self.rows = rows
        self._numbers = Numbers(name, len(rows))
        weakref.finalize(self, _ended.append, self._numbers)

    @property
    def name(self):
        return self._numbers.name

    @property
    def done(self):
        return self._numbers.done

    def work(self):
        for row in self.rows:
            row.process()
            self._numbers.done += 1


def report():
    lines = ['%s: %d of %d' % (one.name, one.done, one.total) for one in _ended]
    _ended.clear()
    return lines
