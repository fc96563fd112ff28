import type { Expr, Operator, Statement } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseExpression, parseStarExpressions, parseYield, startsExpression } from './expressions';
import { parseFromImport, parseImport } from './imports';
import type { ParserState } from './parser-state';
import { accept, atWord, chainTooLong, expect, expectName, lastEnd, MAX_CHAIN, noMatch } from './parser-state';
import { isStarTarget, parseDelTarget, setContext } from './targets';
import { parseTypeParams } from './type-params';

/** Operators of augmented assignments, in the order of their token kinds. */
const AUGMENTED: readonly Operator[] = [
  'Add', 'Sub', 'Mult', 'Div', 'FloorDiv', 'Mod', 'MatMult', 'Pow', 'LShift', 'RShift', 'BitAnd', 'BitXor', 'BitOr',
];

/** `simple_stmts: ';'.simple_stmt+ [';'] NEWLINE`; adds them to `body`. */
export function parseSimpleStatements(p: ParserState, body: Statement[]): void {
  do {
    body.push(parseSimpleStatement(p));
  } while (accept(p, T.SEMI) && p.kinds[p.pos] !== T.NEWLINE);
  expect(p, T.NEWLINE);
}

/** `simple_stmt` */
export function parseSimpleStatement(p: ParserState): Statement {
  const start = p.starts[p.pos];
  switch (p.kinds[p.pos]) {
    case T.RETURN: {
      p.pos++;
      const value = startsExpression(p.kinds[p.pos]) ? parseStarExpressions(p) : null;
      return { kind: 'Return', start, end: lastEnd(p), value };
    }
    case T.IMPORT: return parseImport(p);
    case T.FROM: return parseFromImport(p);
    case T.RAISE: return parseRaise(p);
    case T.PASS:
      p.pos++;
      return { kind: 'Pass', start, end: lastEnd(p) };
    case T.BREAK:
      p.pos++;
      return { kind: 'Break', start, end: lastEnd(p) };
    case T.CONTINUE:
      p.pos++;
      return { kind: 'Continue', start, end: lastEnd(p) };
    case T.DEL: return parseDel(p);
    case T.ASSERT: return parseAssert(p);
    case T.GLOBAL: {
      const names = parseNames(p);
      return { kind: 'Global', start, end: lastEnd(p), names };
    }
    case T.NONLOCAL: {
      const names = parseNames(p);
      return { kind: 'Nonlocal', start, end: lastEnd(p), names };
    }
    case T.NAME:
      if (p.rules.typeParams && p.kinds[p.pos + 1] === T.NAME && atWord(p, 'type')) return parseTypeAlias(p);
      return parseAssignment(p);
    default: return parseAssignment(p);
  }
}

/** `assignment | star_expressions | yield_expr`: what starts with an expression. */
function parseAssignment(p: ParserState): Statement {
  const token = p.pos;
  const start = p.starts[token];
  const first = parseRightSide(p);
  const kind = p.kinds[p.pos];
  if (kind === T.NEWLINE || kind === T.SEMI) return { kind: 'Expr', start, end: lastEnd(p), value: first };
  if (kind === T.EQUAL) return parseAssign(p, start, first);
  if (kind === T.COLON) return parseAnnAssign(p, token, first);
  if (kind >= T.PLUSEQUAL && kind <= T.VBAREQUAL) {
    if (first.kind !== 'Name' && first.kind !== 'Attribute' && first.kind !== 'Subscript') throw noMatch(p);
    first.ctx = 'Store';
    p.pos++;
    const value = parseRightSide(p);
    return { kind: 'AugAssign', start, end: lastEnd(p), target: first, op: AUGMENTED[kind - T.PLUSEQUAL], value };
  }
  return { kind: 'Expr', start, end: lastEnd(p), value: first };
}

/** `annotated_rhs: yield_expr | star_expressions` */
export function parseRightSide(p: ParserState): Expr {
  return p.kinds[p.pos] === T.YIELD ? parseYield(p) : parseStarExpressions(p);
}

/** `(star_targets '=')+ annotated_rhs !'='` */
function parseAssign(p: ParserState, start: number, first: Expr): Statement {
  const targets: Expr[] = [];
  let value = first;
  while (p.kinds[p.pos] === T.EQUAL) {
    if (!isStarTarget(value)) throw noMatch(p);
    if (targets.length > MAX_CHAIN) throw chainTooLong();
    p.pos++;
    setContext(value, 'Store');
    targets.push(value);
    value = parseRightSide(p);
  }
  return { kind: 'Assign', start, end: lastEnd(p), targets, value };
}

/** `target ':' expression ['=' annotated_rhs]` */
function parseAnnAssign(p: ParserState, token: number, target: Expr): Statement {
  const start = p.starts[token];
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') throw noMatch(p);
  target.ctx = 'Store';
  const simple = target.kind === 'Name' && p.kinds[token] === T.NAME;
  p.pos++;
  const annotation = parseExpression(p);
  const value = accept(p, T.EQUAL) ? parseRightSide(p) : null;
  return { kind: 'AnnAssign', start, end: lastEnd(p), target, annotation, value, simple };
}

/** `'raise' [expression ['from' expression]]` */
function parseRaise(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  let exc: Expr | null = null;
  let cause: Expr | null = null;
  if (startsExpression(p.kinds[p.pos])) {
    exc = parseExpression(p);
    if (accept(p, T.FROM)) cause = parseExpression(p);
  }
  return { kind: 'Raise', start, end: lastEnd(p), exc, cause };
}

/** `'del' del_targets &(';' | NEWLINE)` */
function parseDel(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  const targets = [parseDelTarget(p)];
  while (accept(p, T.COMMA) && startsExpression(p.kinds[p.pos])) targets.push(parseDelTarget(p));
  const end = lastEnd(p);
  if (p.kinds[p.pos] !== T.SEMI && p.kinds[p.pos] !== T.NEWLINE) throw noMatch(p);
  return { kind: 'Delete', start, end, targets };
}

/** `'assert' expression [',' expression]` */
function parseAssert(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  const test = parseExpression(p);
  const msg = accept(p, T.COMMA) ? parseExpression(p) : null;
  return { kind: 'Assert', start, end: lastEnd(p), test, msg };
}

function parseNames(p: ParserState): string[] {
  const names: string[] = [];
  do {
    p.pos++;
    names.push(expectName(p));
  } while (p.kinds[p.pos] === T.COMMA);
  return names;
}

/** `"type" NAME [type_params] '=' expression` */
function parseTypeAlias(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  const token = p.pos;
  const id = expectName(p);
  const typeParams = parseTypeParams(p);
  expect(p, T.EQUAL);
  const value = parseExpression(p);
  const name = { kind: 'Name', start: p.starts[token], end: p.ends[token], id, ctx: 'Store' } as const;
  return { kind: 'TypeAlias', start, end: lastEnd(p), name, typeParams, value };
}
