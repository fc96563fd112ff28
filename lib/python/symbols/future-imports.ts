import type { Module, Statement } from '../ast/nodes';
import { analysisError } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';

const FEATURES = new Set([
  'nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals',
  'barry_as_FLUFL', 'generator_stop', 'annotations',
]);

export interface FutureImports {
  names: ReadonlySet<string>;
  /** End of the last statement that imports from `__future__` where that is allowed, or -1. */
  end: number;
}

/**
 * `from __future__ import …` at the start of a module. Such imports elsewhere are found by the symbol pass.
 *
 * CPython: Python/future.c, future_parse()
 */
export function futureImports(source: SourceFile, body: readonly Statement[], errorsAtName: boolean): FutureImports {
  const names = new Set<string>();
  let end = -1;
  for (let i = 0; i < body.length; i++) {
    const node = body[i];
    if (node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0) {
      for (const alias of node.names) {
        if (!FEATURES.has(alias.name)) {
          const message = alias.name === 'braces' ? 'not a chance' : `future feature ${alias.name} is not defined`;
          if (errorsAtName) throw analysisError(source, message, alias.start, alias.end);
          throw { ...analysisError(source, message, node.start, node.start), column: 1, endColumn: 0 };
        }
        names.add(alias.name);
      }
      end = node.end;
    } else if (i > 0 || !isDocstring(node)) {
      break;
    }
  }
  return { names, end };
}

function isDocstring(node: Statement): boolean {
  return node.kind === 'Expr' && node.value.kind === 'Constant' && node.value.value.type === 'str';
}

/** The body of a module; nothing for an expression. */
export function moduleBody(root: { kind: string; body: unknown }): readonly Statement[] {
  return root.kind === 'Expression' ? [] : (root as Module).body;
}
