"""Runs tasks, and tries those again that failed."""


class Queue:
    def add(self, name, task):
        pass

    def run(self):
        return 0

    def page(self):
        return []
