"""A weak map, and changed rows go with their last name."""
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
        if not self.changed:
            self.changed = True
            self.session.order.append(self.key)


class Session:
    def __init__(self):
        self.rows = weakref.WeakValueDictionary()
        self.order = []

    def get(self, key):
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Row(self, key, TABLE[key])
        return row

    def commit(self):
        written = 0
        for key in self.order:
            row = self.rows.get(key)
            if row is not None:
                TABLE[key] = row.value
                row.changed = False
                written += 1
        self.order.clear()
        return written
