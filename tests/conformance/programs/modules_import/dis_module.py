# dis and opcode: the tools, not the instructions, which differ between versions and from this machine
import dis
import io
import opcode

def f(a):
    if a:
        return 'yes'
    return None

out = io.StringIO()
dis.dis(f, file=out)
text = out.getvalue()
print('RETURN' in text, "'yes'" in text, '(a)' in text)
instructions = list(dis.get_instructions(f))
print(all(i.opname == dis.opname[i.opcode] for i in instructions), instructions[0].offset)
print({i.argval for i in instructions if i.opname.startswith('LOAD_FAST')})
print(dis.opmap['POP_TOP'] == opcode.opname.index('POP_TOP'), dis.stack_effect(dis.opmap['POP_TOP']))
print(sorted(line - f.__code__.co_firstlineno for _, line in dis.findlinestarts(f.__code__) if line and line > f.__code__.co_firstlineno))
bytecode = dis.Bytecode(f)
print(bytecode.codeobj is f.__code__, 'Name:              f' in bytecode.info())
try:
    dis.dis(5)
except TypeError as e:
    print(e)
