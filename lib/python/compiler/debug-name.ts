/** A node of the tree, as far as this walk needs to know. */
interface AnyNode {
  kind?: string;
  id?: string;
  value?: unknown;
}

/** Puts the constant False in place of every `__debug__`, as an optimising compilation sees it. CPython: Python/ast_opt.c, fold_name(). */
export function setDebugFalse(node: unknown): void {
  const waiting: unknown[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    const named = next as AnyNode;
    if (named.kind === 'Name' && named.id === '__debug__') {
      named.kind = 'Constant';
      named.value = { type: 'False' };
      continue;
    }
    for (const child of Object.values(next)) if (child !== undefined) waiting.push(child);
  }
}
