import type { Statement } from '../ast/nodes';
import type { Compilation } from './compilation';

/**
 * Warns about `return`, `break` and `continue` that leave a `finally` (PEP 765).
 *
 * CPython: Python/ast_preprocess.c, control_flow_in_finally_warning()
 */
export function warnAboutLeavingFinally(compilation: Compilation, body: readonly Statement[]): void {
  for (const node of body) visit(compilation, node, false, false);
}

function visit(compilation: Compilation, node: Statement, inFinally: boolean, inLoop: boolean): void {
  const visitAll = (body: readonly Statement[], loop = inLoop) => {
    for (const statement of body) visit(compilation, statement, inFinally, loop);
  };
  switch (node.kind) {
    case 'Return':
      if (inFinally) compilation.warn("'return' in a 'finally' block", node);
      return;
    case 'Break':
    case 'Continue':
      if (inFinally && !inLoop) compilation.warn(`'${node.kind.toLowerCase()}' in a 'finally' block`, node);
      return;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return node.body.forEach((statement) => visit(compilation, statement, false, false));
    case 'For':
    case 'AsyncFor':
    case 'While':
      visitAll(node.body, true);
      return visitAll(node.orelse);
    case 'If': return visitIf(compilation, node, inFinally, inLoop);
    case 'With':
    case 'AsyncWith':
      return visitAll(node.body);
    case 'Match': return node.cases.forEach((part) => visitAll(part.body));
    case 'Try':
    case 'TryStar':
      visitAll(node.body);
      for (const handler of node.handlers) visitAll(handler.body);
      visitAll(node.orelse);
      return node.finalbody.forEach((statement) => visit(compilation, statement, true, false));
  }
}

/** With `elif`s in a loop: there may be thousands. */
function visitIf(compilation: Compilation, node: Extract<Statement, { kind: 'If' }>, inFinally: boolean, inLoop: boolean): void {
  let branch: Statement | null = node;
  while (branch !== null && branch.kind === 'If') {
    for (const statement of branch.body) visit(compilation, statement, inFinally, inLoop);
    const { orelse }: { orelse: Statement[] } = branch;
    branch = orelse.length === 1 && orelse[0].kind === 'If' ? orelse[0] : null;
    if (branch === null) for (const statement of orelse) visit(compilation, statement, inFinally, inLoop);
  }
}
