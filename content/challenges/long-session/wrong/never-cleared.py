"""Changed rows are held, and not let go after the commit."""
import weakref

TABLE = {}


class Row:
    def __init__(self, session, key, value):
        self.session = session
        self.key = key
        self.value = value
        self.changed = False

    def set(self, value):
        self.value = value
        self.changed = True
        self.session.changed.setdefault(self.key, self)


class Session:
    def __init__(self):
        self.rows = weakref.WeakValueDictionary()
        self.changed = {}

    def get(self, key):
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Row(self, key, TABLE[key])
        return row

    def commit(self):
        written = 0
        for key, row in self.changed.items():
            if row.changed:
                TABLE[key] = row.value
                row.changed = False
                written += 1
        return written
