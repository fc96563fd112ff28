"""Small mistakes in correct text: where the error is, and the text that goes with it."""
TEXTS = [
    # No operator may be here.
    '<>', 'x = <>3', 'f(<>)', '1 != <>', 'for <> in x: pass', '1 <> 2',
    # Behind a backslash, with lines that the tokenizer still holds.
    'x = (1 % \\\n  (y[2\\))\n', 'x = 1 % \\\n     y[2\\)\n', 'x = 1 + \\\n\\ y', 'x = 1 + \\\n 2 + \\\n z\\\\',
    'if a:\n    p(1 % \\\n  \n           y[2\\)\n', 'x = """é\n""" + y\\ z\n', 'x = 1  # \\\ny\\ z\n',
    'self.f(a\n   .\\ f, b)', 'f(a,\n  b\\ c, d)', 'if x:\n   (x,\n  y\\ z)', '(\na\n b\\)',
    'x = 1 + \\\n y z\n', 'x = """a\nb""" y\n', 'x = """a\nb""" + \\\n y z\n', 'if """a\nb"""\n', 'if x and \\\n  y\n',
    'x = (\\\n y z w\n)', 'é = """a\nb""" y z\n', "if x:\n  pass\n \\\ny = f''\n",
    "code = f(f'''\n  a {x)/)\n  b\n''')\n", "f'''\n  a {x +}\n  b\n'''\n", "y = f'''\n  a {x y}\n  b\n''' + \\\n z\n",
    # Ends in later lines are bytes of the first.
    'x = (é y\n + 3 + 4 z)', 'f(é y(3,\n 4567890,\n3456))', 'é = 1 + \\\n 3 = x', 'with open(os.é path.join(os.path.split(f)[0],\n 3)): pass',
    # Arguments.
    'f(a, *)', 'f(a, *, b)', 'f(a, * *b)', 'f(**a, *b)', 'f(x=1, * *b)', 'f(a, *b, *)', 'f(dest=,', 'f(a, dest=, b)', 'f(dest=,\n b)',
    # Strings.
    "html.f('\\'", "f(\n  'a\\'b", "g('abc\\')", "f'{x! a}'", "f'{x! __next__(self):'", "f'{x! r:3}'",
    # A missing comma.
    '(a if b else c d)', 'x[a + b:c d]', '"a"(b)(c d)', '(m x)', 'f(1 + \\\n y z)\n', 'x = (1 +\n "a" b)', 'f(a + b(1\n 2))',
    'raise "in"(("D"\n  V))', 'return "in"(("D" V))', 'f("a"(a V))', '"a" + (b c)', 'print("x" (a b))', 'print("a" b "c")',
    '("a" (b c) "d")', '("a"[b c])', '("a" (b c)) = 3', '("a"(b c).x) = 3', '("a"(b c)): int', 'x = ("a" (b c))', '(1 lambda: (b c))',
]
for text in TEXTS:
    try:
        compile(text, 'text.py', 'exec')
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
    else:
        print(repr(text), 'compiles')
