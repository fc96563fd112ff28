"""Runs tasks, and tries those again that failed: what is kept of an error is text."""
from collections import deque


class Queue:
    def __init__(self):
        self.waiting = deque()
        self.errors = {}

    def add(self, name, task):
        self.waiting.append([name, task, 0])

    def run(self):
        for _ in range(len(self.waiting)):
            entry = self.waiting.popleft()
            try:
                entry[1]()
                self.errors.pop(entry[0], None)
            except Exception as error:
                entry[2] += 1
                text = f'{type(error).__name__}: {error}'
                self.errors[entry[0]] = (text, entry[2])
                if entry[2] < 3:
                    self.waiting.append(entry)
        return len(self.waiting)

    def page(self):
        return ['%s: %s (%d of 3)' % (name, text, times) for name, (text, times) in sorted(self.errors.items())]
