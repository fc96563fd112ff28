"""Refusals that came later or were worded anew, of texts and thus with all their attributes."""
TEXTS = [
    'import a from b\n', 'def f(/, a): pass\n', 'def f(**k, a): pass\n', 'f = lambda **k, *a: 1\n', 'match x:\n    case {**r, "a": 1}: pass\n',
    'match x:\n    case {"z": 0, **r,\n       "a": 1, }: pass\n', 'match x:\n    case {"z": 0, **r, "a": 1, **m}: pass\n', 'if 1:\nprint("é")\n',
]
for text in TEXTS:
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as e:
        print(type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))
raise IndentationError('made by hand', ('file', 1, 3, 'abcdefghi', 1, 7))
