# Syntax errors can be caught when the text is compiled while the program runs.
for text in ["1 +", "x = = 2", "if True print(1)", "def f(:\n  pass", "'abc", "(1, 2", "a b", "for", "5 = x", "print 'x'", "return", "x = [1,\n2", "\tx", "raise from x", "class A(:", "f(a for a in b, c)", "@", "lambda x: (yield", "1.2.3", "\\"]:
    try:
        compile(text, "<text>", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), "->", type(error).__name__, "|", error.msg, "|", error.lineno, error.offset, repr(error.text))
