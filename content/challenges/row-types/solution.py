"""Rows of queries as named tuples."""
from collections import OrderedDict, namedtuple

MOST = 32
# Columns to class, the one that was used last at the end.
_classes = OrderedDict()


def row_class(columns):
    if columns in _classes:
        _classes.move_to_end(columns)
    else:
        _classes[columns] = namedtuple('Row', columns)
        if len(_classes) > MOST:
            _classes.popitem(last=False)
    return _classes[columns]


def query(columns, values):
    Row = row_class(tuple(columns))
    return [Row(*row) for row in values]


def known():
    return sorted(_classes)
