# Errors found behind the parser count bytes, those of the parser characters.
for src in ["'日本'; return 1\n", "'é'; break\n", "def f():\n    'é'; nonlocal y\n", "def f(a):\n    '日本'; global a\n", "def f(): 'é'; await x\n",
            "x = {'日本': [w := 1 for y in (w := 2)]}\n", "class A: x = '日本', [(z := 1) for y in 'a']\n", "def f(): '日本'; from x import *\n", "'é'; *a, *b = 1\n",
            "f('日本', a=1, a=2)\n", "'日本'; __debug__ = 1\n", "lambda é, a, a: 1\n", "match '日本':\n  case 'é' | x | y: pass\n", "async def f():\n    '日本'; yield from x\n",
            "'é'; continue\n", "'日本'; (yield)\n", "'日本'; del f()\n", "'日本'; f() = 1\n", "'日本'; x = 1 +\n", "x = 'é', (a, b): int = 3\n", "['é', 1 2]\n"]:
    try:
        compile(src, 's', 'exec')
    except SyntaxError as e:
        print(repr(src), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
