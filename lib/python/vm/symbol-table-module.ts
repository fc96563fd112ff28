import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import type { Scope, ScopeSymbol } from '../symbols/scope';
import { SymbolFlag } from '../symbols/scope';
import { SourceFile } from '../source/source-file';
import { newBool, newInt } from '../values/numbers';
import { stealList, stealTuple } from '../values/sequences';
import { newStr, textOf } from '../values/text';
import { symbolTableOf } from './compile';
import { fileName, sourceText } from './evaluation-builtins';

/** `_symtable`: what the compiler knows of the names of a text, as tuples of which `symtable` makes objects. CPython: Modules/symtablemodule.c. */

const SCOPES: Readonly<Record<ScopeSymbol['resolution'], number>> = { local: 1, globalExplicit: 2, globalImplicit: 3, free: 4, cell: 5 };
/** Our bits and CPython's. */
const FLAGS: readonly (readonly [number, number])[] = [
  [SymbolFlag.global, 1], [SymbolFlag.local, 2], [SymbolFlag.parameter, 4], [SymbolFlag.nonlocal, 8], [SymbolFlag.used, 16],
  [SymbolFlag.freeInClass, 64], [SymbolFlag.imported, 128], [SymbolFlag.annotated, 256], [SymbolFlag.comprehensionIter, 512],
  [SymbolFlag.typeParameter, 1024], [SymbolFlag.comprehensionCell, 2048],
];
const SCOPE_SHIFT = 12;

const KINDS: Readonly<Record<Scope['kind'], string>> = {
  module: 'module', class: 'class', function: 'function', lambda: 'function', comprehension: 'function', annotations: 'annotation',
  typeParams: 'type parameters', typeAlias: 'type alias', typeVariable: 'type variable',
};

function flagsOf({ flags, resolution }: ScopeSymbol): number {
  return FLAGS.reduce((found, [own, shown]) => ((flags & own) === 0 ? found : found | shown), SCOPES[resolution] << SCOPE_SHIFT);
}

/** Kind, name, line, whether it is nested, its symbols, and the scopes in it. */
function describe(scope: Scope, source: SourceFile): Ref {
  const line = scope.parent === null ? 0 : source.lineOf('start' in scope.node ? scope.node.start : 0);
  const symbols = [...scope.symbols.values()].map((symbol) => stealTuple([newStr(symbol.name), newInt(flagsOf(symbol))]));
  return stealTuple([
    newStr(KINDS[scope.kind]), newStr(scope.name), newInt(line), newBool(scope.isNested), stealList(symbols),
    stealList(scope.children.map((child) => describe(child, source))),
  ]);
}

function table(text: Ref, filename: Ref, mode: Ref): Ref {
  const kind = textOf(mode);
  if (kind !== 'exec' && kind !== 'eval' && kind !== 'single') raise('ValueError', "symtable() arg 3 must be 'exec' or 'eval' or 'single'");
  const source = new SourceFile(fileName(filename), sourceText(text, kind, 'symtable() arg 1 must be a string or bytes'));
  return describe(symbolTableOf(source, kind).module, source);
}

defineModule({ name: '_symtable', functions: [native('table', '(source, filename, startstr, /)', table)] });
