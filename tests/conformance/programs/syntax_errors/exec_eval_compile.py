# exec, eval and compile: their arguments, what they refuse, and the places of errors in text that is in no file
def attempt(call):
    try:
        print(call())
    except SyntaxError as e:
        print(type(e).__name__, '|', e.msg, '|', e.filename, e.lineno, e.offset, e.end_lineno, repr(e.text))
    except Exception as e:
        print(type(e).__name__, '|', e)

attempt(lambda: eval('  1 + 2 '))
attempt(lambda: eval('\n1'))
attempt(lambda: eval('1 +'))
attempt(lambda: eval('x = 1'))
attempt(lambda: eval(b'1 + 1'))
attempt(lambda: exec(bytearray(b'print("from bytes")')))
attempt(lambda: exec(b'# coding: latin-1\nprint("\xe9")'))
attempt(lambda: exec('x = 1\nif x:\n'))
attempt(lambda: exec('return 1'))
attempt(lambda: exec('def f(a, a): pass'))
attempt(lambda: exec('def f():\n    x = 1\n    global x\n'))
attempt(lambda: exec('f(1, x=2, 3)\ny = 1'))
attempt(lambda: exec("a = 'open\nb = 1"))
attempt(lambda: exec('(1,\n2'))
attempt(lambda: exec(5))
attempt(lambda: eval(5))
attempt(lambda: compile(5, 'f', 'exec'))
attempt(lambda: compile('1', 'f', 'other'))
attempt(lambda: compile('1', 'f', 5))
attempt(lambda: compile('1', 5, 'exec'))
attempt(lambda: compile('1', 'f', 'exec', 1 << 30))
attempt(lambda: compile('1', 'f', 'exec', optimize=3))
attempt(lambda: compile('1\n2', 'f', 'single'))
attempt(lambda: eval('x', 5))
attempt(lambda: eval('x', {}, 5))
attempt(lambda: exec('x', []))
attempt(lambda: exec('x', {}, 5))
attempt(lambda: exec('\0'))
attempt(lambda: eval('len([])', {'__builtins__': {}}))
attempt(lambda: eval('len([])', {'__builtins__': {'len': lambda o: 'mine'}}))
exec(compile('assert False', 'f', 'exec', optimize=1))
print(eval(compile('__debug__', 'f', 'eval', optimize=1)), eval(compile('__debug__', 'f', 'eval', optimize=0)))
exec(compile('def f():\n    "text"\nprint(f.__doc__)', 'f', 'exec', optimize=2))
exec('from __future__ import annotations\ndef f(a: nowhere): pass\nprint(f.__annotations__)\nexec("def g(b: nowhere): pass\\nprint(g.__annotations__)")', {})

class Missing(dict):
    def __missing__(self, name):
        return 'no ' + name
attempt(lambda: eval('spam', {}, Missing()))
