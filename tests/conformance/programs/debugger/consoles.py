# Compiling what somebody types line by line, and consoles within a program.
import code
import codeop
import sys

for source in ('x = 1', 'if x:', 'if x:\n    y = 2', 'if x:\n    y = 2\n', 'f(1,', "'''abc", 'def f():', 'a b', 'x = )', "'abc", '# only', '', 'for', '1 +', '1 + \\'):
    try:
        print(repr(source), codeop.compile_command(source, 'typed') is not None)
    except SyntaxError as error:
        print(repr(source), type(error).__name__)


class Console(code.InteractiveConsole):
    def write(self, data):
        sys.stdout.write('| ' + data)


lines = iter(['a = 5', 'for i in range(2):', '    print(i * a)', '', 'a', '1 / 0', 'def g():', '    return nothing', '', 'g()', 'x = = 3', 'a'])


def read(prompt):
    try:
        line = next(lines)
    except StopIteration:
        raise EOFError from None
    print(prompt + line)
    return line


console = Console({'__name__': 'inside'})
console.raw_input = read
console.interact(banner='hello', exitmsg='bye')
print(console.locals['a'])
interpreter = code.InteractiveInterpreter({'v': 3})
print(interpreter.runsource('v + 1'), interpreter.runsource('if v:'), interpreter.runsource('w = v\n', symbol='exec'), interpreter.locals['w'])
try:
    interpreter.runsource('raise SystemExit(4)')
except SystemExit as error:
    print('exit', error.code)
