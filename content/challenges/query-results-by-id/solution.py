"""Results of queries, remembered."""
import weakref
from collections import Counter, OrderedDict


class Queries:
    def __init__(self, load, size):
        self.load = load
        self.size = size
        self._ids = OrderedDict()
        self._rows = weakref.WeakValueDictionary()
        self._writes = Counter()

    def find(self, table, text, run):
        rows = (self._row(table, number) for number in self._result(table, text, run))
        return [row for row in rows if row is not None]

    def _result(self, table, text, run):
        query = table, text
        if query in self._ids:
            self._ids.move_to_end(query)
            return self._ids[query]
        writes = self._writes[table]
        ids = tuple(run())
        if self._writes[table] == writes:
            self._ids[query] = ids
            if len(self._ids) > self.size:
                self._ids.popitem(last=False)
        return ids

    def _row(self, table, number):
        row = self._rows.get((table, number))
        if row is None:
            row = self.load(table, number)
            if row is not None:
                self._rows[table, number] = row
        return row

    def changed(self, table):
        self._writes[table] += 1
        for query in [query for query in self._ids if query[0] == table]:
            del self._ids[query]
