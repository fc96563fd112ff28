# profiles: 3.14+
"""Template strings: what the literals make, and the same in syntax trees."""
import ast
from string.templatelib import Interpolation, Template

name, width, price = 'Ada', 8, 3.14159
print(t'')
print(t'plain {{braces}}', t'a' t'b{name}' t'c')
print(t'{name}')
print(t'{name!r:>{width}} costs {price:.2f}')
print(t'{name=} { price = !s:5} {name:%Y-%m}')
print(rt'\n{name}\{name}', tr'\d', T'{name}', t'''one
{ name } two''')
print(t'{(lambda: 5)()} {[n for n in range(3)]} {t"{name}"} {f"{name}"!r}')
print(t'{name:{price:{width}.{2}}}')

t = t'Hello {name}, {price!r:>10}!'
print(t.strings, t.values)
for part in t.interpolations:
    match part:
        case Interpolation(value, expression, conversion, format_spec):
            print(value, expression, conversion, repr(format_spec))
print(list(t), list(t'{name}{price}'), list(t''))
print(isinstance(t, Template), t == t, t'a' == t'a', bool(t''), f'{t"a"}')
print(t'a{name}' + t'{price}b' + t'c')


def lazy():
    print('evaluated')
    return 1


t'{lazy()} {lazy()}'
made = ast.parse("t'a{x!r:{y}}b' t'{z =}'").body[0].value
print(ast.dump(made))
print(ast.unparse(made), ast.unparse(ast.parse('t"{f(1)  + 2}"')))
print(eval(compile(ast.parse("t'{name}!'", mode='eval'), '<tree>', 'eval')))
