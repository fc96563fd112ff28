import type { Node, Root } from '../ast/nodes';
import type { SourceFile } from '../source/source-file';
import { analyzeScopes } from './analyze';
import { futureImports, moduleBody } from './future-imports';
import { numberLocals } from './number-locals';
import type { Resolution, ScopeRole, SymbolTable } from './scope';
import { SymbolFlag } from './scope';
import type { OpenScope } from './scope-builder';
import { ScopeBuilder } from './scope-builder';
import { symbolRules } from './symbol-rules';
import { visitExpr } from './visit-expressions';
import { visitStatements } from './visit-statements';

/**
 * The scopes of a program. Throws a PythonSyntaxError for what CPython's symbol pass refuses, and for `await`, `async` and
 * `yield` in wrong places, which CPython's compiler reported before 3.14.
 *
 * CPython: Python/symtable.c, _PySymtable_Build()
 */
export function buildSymbolTable(root: Root, source: SourceFile, options: { profile: string; futureAnnotations?: boolean }): SymbolTable {
  const rules = symbolRules(options.profile);
  const written = futureImports(source, moduleBody(root), rules.futureErrorsAtName);
  const futures = options.futureAnnotations ? { ...written, names: new Set([...written.names, 'annotations']) } : written;
  const b = new ScopeBuilder(source, rules, root);
  b.futureAnnotations = futures.names.has('annotations');
  b.futureEnd = futures.end;
  if (root.kind === 'Expression') visitExpr(b, root.body);
  else visitStatements(b, root.body);
  analyzeScopes(b);
  const scopes = Object.values(b.scopes).flatMap((map) => [...map.values()]);
  for (const scope of scopes) if (!scope.inlined) numberLocals(b, scope);
  for (const scope of scopes) finish(scope);
  return {
    module: b.module,
    futures: futures.names,
    misplaced: b.misplaced,
    scopeOf: (node: Node, role: ScopeRole = 'body') => b.scopes[role].get(node),
  };
}

/** Fills in the sorted lists. CPython: Python/compile.c, dictbytype() */
function finish(scope: OpenScope): void {
  scope.cellvars = namesOf(scope, 'cell', SymbolFlag.comprehensionCell);
  scope.freevars = namesOf(scope, 'free', SymbolFlag.freeInClass);
  if (scope.needsClassClosure) scope.cellvars.push('__class__');
  if (scope.needsClassDict) scope.cellvars.push('__classdict__');
  if (scope.hasConditionalAnnotations) scope.cellvars.push('__conditional_annotations__');
  scope.staticAttributes = [...new Set(scope.staticAttributes)].sort();
}

function namesOf(scope: OpenScope, resolution: Resolution, flag: number): string[] {
  const names: string[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.resolution === resolution || (symbol.flags & flag) !== 0) names.push(symbol.name);
  }
  return names.sort();
}
