"""Sizes of folders, for a page."""


class Tally:
    def __init__(self):
        self.sizes = {}

    def add(self, path, size):
        self.sizes[path] = self.sizes.get(path, 0) + size

    def lines(self):
        order = sorted(self.sizes.items(), key=lambda item: (-item[1], item[0]))
        return ['%6d %s' % (size, path) for path, size in order]


def report(folder):
    tally = Tally()

    def visit(path, entries):
        total = 0
        for name, entry in entries.items():
            if isinstance(entry, dict):
                total += visit(path + name + '/', entry)
            elif isinstance(entry, int):
                total += entry
            else:
                raise TypeError(path + name)
        tally.add(path, total)
        return total

    visit('/', folder)
    return tally.lines()
