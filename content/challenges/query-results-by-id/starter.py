"""Results of queries, remembered."""


class Queries:
    def __init__(self, load, size):
        self.load = load
        self.size = size

    def find(self, table, text, run):
        return [self.load(table, number) for number in run()]

    def changed(self, table):
        pass
