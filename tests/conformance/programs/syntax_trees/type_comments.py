# stress: audit because a tree has hundreds of nodes, and a collection at each allocation takes long
# Type comments of `ast.parse(type_comments=True)`: which node each belongs to.
import ast

source = '''
def first():
    # type: () -> int
    pass

def second(a,  # type: int
           b=(1),  # type: str
           *args,  # type: float
           key=None,  # type: bytes
           **rest  # type: object
           ):
    # type: (...) -> None
    text = "# type: not one"  # type: str
    for x in [1,
              2]:  # type: int
        pass
    with (open("a")) as f:  #type:file
        data = f'{x} # {x}' ; more = 1  # type: int

@first
def third():  # type: () -> é
    value = [  # a comment
        1,
    ]  # type: List[int]
    return value  # type: ignore[name]

x = y = 1  # type: ignore
z = 1  # type: ignored
'''
tree = ast.parse(source, type_comments=True)
for node in ast.walk(tree):
    if getattr(node, 'type_comment', None) is not None:
        print(type(node).__name__, getattr(node, 'lineno'), repr(node.type_comment))
print([(each.lineno, each.tag) for each in tree.type_ignores])

plain = ast.parse(source)
print(plain.type_ignores, [node for node in ast.walk(plain) if getattr(node, 'type_comment', None)])

for wrong in ['pass  # type: int\n', 'x += 1  # type: int\n', '# type: int\nx = 1\n', 'x = (1, # type: int\n 2)\n',
              'é()  # type: int\n', 'while 1:  # type: int\n  pass\n', 'x = 1;  # type: int\n', 'x: int = 1  # type: int\n',
              'def f():  # type: () -> int\n  # type: () -> str\n  pass\n', 'x = 1\n# type: int\n']:
    try:
        print(ast.dump(ast.parse(wrong, type_comments=True)))
    except SyntaxError as error:
        print(repr(wrong), error.msg, error.lineno)
