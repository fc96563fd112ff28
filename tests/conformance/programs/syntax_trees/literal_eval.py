# stress: none, importing ast makes very many objects
import ast

for t in ['1', "[1, 2.5, 'a', b'b', None, True, (1,), {1: 2}, {3}, set(), -1, +2, 1+2j, -3-4j, ...]", ' 5', '1+1', 'x', 'f(1)', '{**{}}', '"a" "b"', "f'x'", '1 +', '', '{[]: 1}', '-"a"', '- -1', 'not 1', '[x for x in []]', '1e999', '0x10', 'set(1)', "{'a': [1, (2, 3)], 'b': {'c': None}}"]:
    try: print(t, repr(ast.literal_eval(t)))
    except Exception as e: print(t, type(e).__name__, str(e).split(' at 0x')[0])
