import type { Alias, Statement } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import type { ParserState } from './parser-state';
import { accept, expect, expectName, lastEnd, noMatch } from './parser-state';

/** `import_name: 'import' ','.dotted_as_name+` */
export function parseImport(p: ParserState): Statement {
  const start = p.starts[p.pos];
  const names: Alias[] = [];
  do {
    p.pos++;
    const aliasStart = p.starts[p.pos];
    const name = parseDottedName(p);
    const asname = accept(p, T.AS) ? expectName(p) : null;
    names.push({ kind: 'alias', start: aliasStart, end: lastEnd(p), name, asname });
  } while (p.kinds[p.pos] === T.COMMA);
  return { kind: 'Import', start, end: lastEnd(p), names };
}

/** `import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets`; the name may be left out after dots. */
export function parseFromImport(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  let level = 0;
  for (; ; p.pos++) {
    if (p.kinds[p.pos] === T.DOT) level++;
    else if (p.kinds[p.pos] === T.ELLIPSIS) level += 3;
    else break;
  }
  const module = level === 0 || p.kinds[p.pos] === T.NAME ? parseDottedName(p) : null;
  expect(p, T.IMPORT);
  const names = parseFromTargets(p);
  return { kind: 'ImportFrom', start, end: lastEnd(p), module, names, level };
}

/** `import_from_targets: '(' names [','] ')' | names !',' | '*'` */
function parseFromTargets(p: ParserState): Alias[] {
  const start = p.starts[p.pos];
  if (accept(p, T.STAR)) return [{ kind: 'alias', start, end: lastEnd(p), name: '*', asname: null }];
  const parenthesized = accept(p, T.LPAR);
  const names: Alias[] = [];
  for (;;) {
    const aliasStart = p.starts[p.pos];
    const name = expectName(p);
    const asname = accept(p, T.AS) ? expectName(p) : null;
    names.push({ kind: 'alias', start: aliasStart, end: lastEnd(p), name, asname });
    if (!accept(p, T.COMMA)) break;
    if (parenthesized && p.kinds[p.pos] === T.RPAR) break;
    if (p.kinds[p.pos] !== T.NAME) throw noMatch(p);
  }
  if (parenthesized) expect(p, T.RPAR);
  return names;
}

function parseDottedName(p: ParserState): string {
  let name = expectName(p);
  while (accept(p, T.DOT)) name += `.${expectName(p)}`;
  return name;
}
