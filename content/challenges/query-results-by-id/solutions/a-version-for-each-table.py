"""Results of queries, remembered with the version of their table."""
import weakref


class Queries:
    def __init__(self, load, size):
        self.load, self.size = load, size
        self.results, self.versions = {}, {}
        self.rows = {}

    def find(self, table, text, run):
        key, version = (table, text), self.versions.get(table)
        known = self.results.pop(key, None)
        if known is None or known[0] is not version:
            known = version, list(run())
        if self.versions.get(table) is known[0]:
            self.results[key] = known
        while len(self.results) > self.size:
            self.results.pop(next(iter(self.results)))
        found = []
        for number in known[1]:
            reference = self.rows.get((table, number))
            row = reference() if reference else None
            if row is None:
                row = self.load(table, number)
                if row is None:
                    continue
                self.rows[table, number] = weakref.ref(row, self.gone(self.rows, (table, number)))
            found.append(row)
            row = None
        return found

    @staticmethod
    def gone(rows, key):
        def remove(reference):
            if rows.get(key) is reference:
                del rows[key]
        return remove

    def changed(self, table):
        self.versions[table] = object()
        self.results = {key: known for key, known in self.results.items() if key[0] != table}
