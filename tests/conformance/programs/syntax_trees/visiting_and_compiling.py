# stress: none, importing ast makes very many objects
import ast

for n in ast.walk(ast.parse('a.b(c)[0]')): print(type(n).__name__, [k for k, v in ast.iter_fields(n)], getattr(n, 'lineno', None))
class V(ast.NodeVisitor):
    def visit_Name(self, node): print('name', node.id, type(node.ctx).__name__); self.generic_visit(node)
V().visit(ast.parse('a = b + c(d)'))
class T(ast.NodeTransformer):
    def visit_Name(self, node): return ast.copy_location(ast.Constant(value=len(node.id)), node)
    def visit_Pass(self, node): return None
e = ast.parse('ab + cde', mode='eval')
print(eval(compile(ast.fix_missing_locations(T().visit(e)), 'x', 'eval')))
m = ast.Module(body=[ast.Expr(ast.Call(ast.Name('print', ast.Load()), [ast.Constant('hi')], []))], type_ignores=[])
try: compile(m, 'x', 'exec')
except TypeError as er: print(er)
exec(compile(ast.fix_missing_locations(m), 'x', 'exec'))
source = '''
def f():
    '''+'"""doc\n    more"""'+'''
    return [1,
            2]
'''
tree = ast.parse(source)
print(ast.get_docstring(tree.body[0]), repr(ast.get_docstring(tree.body[0], clean=False)))
print(ast.get_source_segment(source, tree.body[0].body[1].value), ast.get_source_segment(source, tree.body[0].body[1].value, padded=True))
namespace = {}
exec(compile(tree, 'name', 'exec'), namespace)
print(namespace['f'](), namespace['f'].__code__.co_firstlineno, namespace['f'].__code__.co_filename)
ast.increment_lineno(tree, 10)
print(tree.body[0].lineno, tree.body[0].end_lineno)
