# stress: audit because a tree has hundreds of nodes, and a collection at each allocation takes long
# `feature_version`: syntax that an older version lacks is refused; and trees of signatures.
import ast

programs = [
    'async def f(): pass\n', 'x @ y\n', 'x @= y\n', '1_000\n', 'x: int = 1\n', '(x := 1)\n', 'def f(a, /): pass\n', 'lambda a, /: 1\n',
    'async def f():\n  return [x async for x in y]\n', 'async def f():\n  async with x: pass\n', 'match x:\n  case 1: pass\n',
    'x = f"{a}"\n',
]
for program in programs:
    for minor in range(4, 11):
        try:
            ast.parse(program, feature_version=(3, minor))
            print(repr(program), 'from', minor)
            break
        except SyntaxError as error:
            if minor == 4:
                print(error.msg, error.lineno)
try:
    ast.parse('1', feature_version=(2, 7))
except (AssertionError, ValueError) as error:
    print(type(error).__name__, error)

for text in ['() -> int', '(int, *str, **Any) -> List[str]', '(**int) -> None', '(int, *str, *Any) -> float', '(**int, **str) -> float', 'int -> int', '(int)']:
    try:
        print(ast.dump(ast.parse(text, '<signature>', 'func_type')))
    except SyntaxError:
        print(text, 'is no signature')
