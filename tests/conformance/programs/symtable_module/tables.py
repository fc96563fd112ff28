"""The names of a program as the compiler sees them."""
import symtable

CODE = '''
import os as system
LIMIT = 3
class Box:
    size = LIMIT
    def grow(self, by=1):
        global LIMIT
        LIMIT += by
        def inner():
            nonlocal by
            by = self.size
            return [x for x in range(by)]
        return inner
def twice(n: int): return n + n
'''


def show(table, depth=0):
    print('  ' * depth, table.get_type().__str__(), table.get_name(), table.get_lineno(), table.is_nested(), table.is_optimized(), sep=' ')
    for name in sorted(table.get_identifiers()):
        symbol = table.lookup(name)
        said = [test for test in ('referenced', 'parameter', 'global', 'nonlocal', 'declared_global', 'local', 'free', 'imported', 'assigned',
                                  'namespace', 'annotated') if getattr(symbol, 'is_' + test)()]
        print('  ' * depth, '-', name, *said)
    for child in table.get_children():
        if child.get_name() != 'listcomp':
            show(child, depth + 1)


top = symtable.symtable(CODE, 'demo.py', 'exec')
show(top)
box = top.lookup('Box').get_namespace()
grow = box.lookup('grow').get_namespace()
print(grow.get_parameters(), grow.get_locals(), grow.get_globals(), grow.get_frees())
print(top, box, grow)
try:
    top.lookup('nothing')
except KeyError as error:
    print('KeyError', error)
try:
    symtable.symtable('def f(x): global x', 'bad.py', 'exec')
except SyntaxError as error:
    print(error, error.lineno)
