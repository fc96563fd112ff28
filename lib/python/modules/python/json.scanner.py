"""Reads one JSON value out of a text."""

from _json import scan as _scan

__all__ = ['make_scanner']


def make_scanner(context):
    """A function of a text and an index, for a decoder."""
    from json.decoder import JSONDecodeError

    def scan_once(string, idx):
        return _scan(string, idx, context.object_hook, context.object_pairs_hook, context.parse_float, context.parse_int,
                     context.parse_constant if context._own_constants else None, context.strict, JSONDecodeError)

    return scan_once


py_make_scanner = make_scanner
