import type { Alias, Import, ImportFrom } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import type { Span } from './compilation';
import type { PlainConstant } from './constants';
import { compileName } from './names';
import type { Unit } from './unit';

/** CPython: Python/codegen.c, codegen_import() */
export function compileImport(u: Unit, node: Import): void {
  for (const alias of node.names) {
    u.loadInt(0, node);
    u.loadNone(node);
    u.emitName(Op.IMPORT_NAME, alias.name, node);
    if (alias.asname !== null) compileImportAs(u, alias, alias.asname, node);
    else compileName(u, alias.name.split('.', 1)[0], 'Store', node);
  }
}

/** package -- : `import a.b.c as x` binds the innermost module. CPython: codegen_import_as() */
function compileImportAs(u: Unit, alias: Alias, asname: string, at: Span): void {
  const parts = alias.name.split('.');
  for (let i = 1; i < parts.length; i++) {
    u.emitName(Op.IMPORT_FROM, parts[i], at);
    u.emit(Op.SWAP, 2, at);
    u.emit(Op.POP_TOP, 0, at);
  }
  compileName(u, asname, 'Store', at);
}

/** CPython: codegen_from_import() */
export function compileImportFrom(u: Unit, node: ImportFrom): void {
  u.loadInt(node.level, node);
  const names = node.names.map(({ name }): PlainConstant => ({ type: 'str', value: name }));
  u.loadConst({ type: 'tuple', items: names }, node);
  u.emitName(Op.IMPORT_NAME, node.module ?? '', node);
  if (node.names[0].name === '*') return u.emit(Op.IMPORT_STAR, 0, node);
  for (const alias of node.names) {
    u.emitName(Op.IMPORT_FROM, alias.name, node);
    compileName(u, alias.asname ?? alias.name, 'Store', node);
  }
  u.emit(Op.POP_TOP, 0, node);
}
