"""Rows of queries as named tuples."""
from collections import namedtuple

_registry = []


def query(columns, values):
    Row = namedtuple('Row', columns)
    _registry.append(Row)
    return [Row(*row) for row in values]


def known():
    return sorted({Row._fields for Row in _registry})
