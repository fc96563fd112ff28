"""Notes on objects that belong to others: each owner has a sheet, the table knows the sheets weakly."""
import weakref


class Sheet:
    def __init__(self):
        self.notes = {}


class Notes:
    def __init__(self):
        self.sheets = weakref.WeakSet()
        self.slot = object()
        weakref.finalize(self, tear_up, self.sheets).atexit = False

    def set(self, owner, key, value):
        sheets = owner.__dict__.setdefault('__sheets__', {})
        sheet = sheets.get(self.slot)
        if sheet is None:
            sheet = sheets[self.slot] = Sheet()
            self.sheets.add(sheet)
        sheet.notes[key] = value

    def get(self, owner, key, default=None):
        sheet = owner.__dict__.get('__sheets__', {}).get(self.slot)
        return default if sheet is None else sheet.notes.get(key, default)


def tear_up(sheets):
    for sheet in sheets:
        sheet.notes.clear()
