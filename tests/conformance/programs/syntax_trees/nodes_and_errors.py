# stress: none, importing ast makes very many objects
import ast

print(ast.Name('x').id, ast.Name(id='x', ctx=ast.Store()).ctx.__class__, ast.Return().value, ast.Name._fields, ast.Name._attributes, ast.Name.__doc__, ast.Name.__match_args__, ast.Name.__module__, ast.expr.__mro__)
for bad in ['ast.Name(1,2,3)', 'ast.Name("x", id="y")', 'ast.Module()', 'compile(ast.Module([ast.Pass()], []), "x", "exec")', 'compile(ast.Expression(1), "x", "eval")', 'compile(ast.Module(body=1, type_ignores=[]),"","exec")', 'ast.dump(1)','ast.literal_eval(ast.Name("x"))', 'compile(ast.Module([], []), "x", "eval")', 'ast.parse("a b")', 'ast.parse("1", mode="foo")', 'eval(ast.Expression(ast.Constant(1)))',
  'compile(ast.fix_missing_locations(ast.Expression(ast.Name("True", ast.Load()))), "", "eval")', 'compile(ast.fix_missing_locations(ast.Expression(ast.Name("x", ast.Store()))), "", "eval")',
  'eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant((1, (2, 3))))), "", "eval"))', 'compile(ast.fix_missing_locations(ast.Module([ast.If(ast.Constant(1), [], [])], [])), "", "exec")']:
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, str(e).split(' at 0x')[0])
