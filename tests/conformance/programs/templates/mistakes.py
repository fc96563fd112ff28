# profiles: 3.14+
"""Syntax errors about template strings."""
for source in ["t'a' 'b'", "'b' 'c' t'a' t'd'", "f'b' t'a'", "t'a' b'b'", "t'{x!z}'", "t'{x! r}'", "t'{}'", "t'{!r}'", "t'}'", "ft'a'", "bt'a'", "tu'a'",
               "t'{x'", "t'abc", "t'''abc", "t'{lambda x: 1}'", "t'{a b}'", "t'a' = 1", "del t'a'", "t'{x:{y z}}'", "t'{x!}'", "t'{*x}'", "t'{a[}'",
               "match 1:\n  case t'a': pass", "t'{x:\n}'", "t'{f'{}'}'", "f'{t'{}'}'", "for t'a' in x: pass"]:
    try:
        compile(source, '<string>', 'exec')
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
