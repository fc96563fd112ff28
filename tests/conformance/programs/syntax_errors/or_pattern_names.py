# The alternatives of a pattern have to bind the same names
for text in ('match x:\n    case P(a) | None: pass\n', 'match x:\n    case [a, b] | (a, c) | {}: pass\n', 'match x:\n    case a.b | [c]: pass\n'):
    try:
        compile(text, 'f', 'exec')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
