import type { ExceptHandler, Expr, If, Statement, WithItem } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseArguments } from './call-arguments';
import { parseExpression, parseExpressions, parseNamedExpression, parseStarExpressions } from './expressions';
import { parseMatch } from './match-statement';
import { parseParameters } from './parameters';
import type { ParserState } from './parser-state';
import { accept, atWord, expect, expectName, lastEnd, lastEndOfBlock, NO_MATCH, noMatch } from './parser-state';
import { parseSimpleStatements } from './simple-statements';
import { parseStarTarget, parseStarTargets } from './targets';
import { parseTypeParams } from './type-params';

/** `statement: compound_stmt | simple_stmts`; adds what it finds to `body`. */
export function parseStatement(p: ParserState, body: Statement[]): void {
  const compound = parseCompoundStatement(p);
  if (compound === null) return parseSimpleStatements(p, body);
  if (compound.start > p.lastCompound) p.lastCompound = compound.start;
  body.push(compound);
}

/** `compound_stmt`, or null where none starts. */
export function parseCompoundStatement(p: ParserState): Statement | null {
  switch (p.kinds[p.pos]) {
    case T.DEF: return parseFunction(p, [], p.starts[p.pos], false);
    case T.CLASS: return parseClass(p, []);
    case T.AT: return parseDecorated(p);
    case T.ASYNC: return parseAsync(p);
    case T.IF: return parseIf(p);
    case T.FOR: return parseFor(p, p.starts[p.pos], false);
    case T.WHILE: return parseWhile(p);
    case T.WITH: return parseWith(p, p.starts[p.pos], false);
    case T.TRY: return parseTry(p);
    case T.NAME: return atWord(p, 'match') ? parseMatch(p) : null;
    default: return null;
  }
}

/** `block: NEWLINE INDENT statements DEDENT | simple_stmts` */
export function parseBlock(p: ParserState): Statement[] {
  const body: Statement[] = [];
  if (!accept(p, T.NEWLINE)) {
    parseSimpleStatements(p, body);
    return body;
  }
  expect(p, T.INDENT);
  do {
    parseStatement(p, body);
  } while (p.kinds[p.pos] !== T.DEDENT);
  p.pos++;
  return body;
}

/** `[else_block]` */
function parseElse(p: ParserState): Statement[] {
  if (!accept(p, T.ELSE)) return [];
  expect(p, T.COLON);
  return parseBlock(p);
}

/** `('@' named_expression NEWLINE)+ (class_def_raw | function_def_raw)` */
function parseDecorated(p: ParserState): Statement {
  const decorators: Expr[] = [];
  while (accept(p, T.AT)) {
    decorators.push(parseNamedExpression(p));
    expect(p, T.NEWLINE);
  }
  const start = p.starts[p.pos];
  if (p.kinds[p.pos] === T.CLASS) return parseClass(p, decorators);
  const isAsync = p.kinds[p.pos] === T.ASYNC && p.kinds[p.pos + 1] === T.DEF;
  if (isAsync) p.pos++;
  if (p.kinds[p.pos] !== T.DEF) throw noMatch(p);
  return parseFunction(p, decorators, start, isAsync);
}

function parseAsync(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  switch (p.kinds[p.pos]) {
    case T.DEF: return parseFunction(p, [], start, true);
    case T.WITH: return parseWith(p, start, true);
    case T.FOR: return parseFor(p, start, true);
    default: throw noMatch(p);
  }
}

/** `function_def_raw: 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block` */
function parseFunction(p: ParserState, decoratorList: Expr[], start: number, isAsync: boolean): Statement {
  p.pos++;
  const nameStart = p.starts[p.pos];
  const name = expectName(p);
  const typeParams = parseTypeParams(p);
  expect(p, T.LPAR);
  const args = parseParameters(p, T.RPAR, true);
  expect(p, T.RPAR);
  const returns = accept(p, T.RARROW) ? parseExpression(p) : null;
  expect(p, T.COLON);
  const body = parseBlock(p);
  const kind = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
  return { kind, start, end: lastEndOfBlock(p), name, nameStart, args, body, decoratorList, returns, typeParams };
}

/** `class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block` */
function parseClass(p: ParserState, decoratorList: Expr[]): Statement {
  const start = p.starts[p.pos++];
  const nameStart = p.starts[p.pos];
  const name = expectName(p);
  const typeParams = parseTypeParams(p);
  let bases: Expr[] = [];
  let keywords: ReturnType<typeof parseArguments>['keywords'] = [];
  if (accept(p, T.LPAR)) {
    ({ args: bases, keywords } = parseArguments(p, false));
    expect(p, T.RPAR);
  }
  expect(p, T.COLON);
  const body = parseBlock(p);
  return { kind: 'ClassDef', start, end: lastEndOfBlock(p), name, nameStart, bases, keywords, body, decoratorList, typeParams };
}

/** `if_stmt: 'if' named_expression ':' block (elif_stmt | [else_block])`; a long row of `elif` must not recurse. */
function parseIf(p: ParserState): Statement {
  const branches: If[] = [];
  do {
    const start = p.starts[p.pos++];
    const test = parseNamedExpression(p);
    expect(p, T.COLON);
    const body = parseBlock(p);
    const branch: If = { kind: 'If', start, end: start, test, body, orelse: [] };
    if (branches.length > 0) branches[branches.length - 1].orelse.push(branch);
    branches.push(branch);
  } while (p.kinds[p.pos] === T.ELIF);
  branches[branches.length - 1].orelse = parseElse(p);
  const end = lastEndOfBlock(p);
  for (const branch of branches) branch.end = end;
  return branches[0];
}

/** `while_stmt: 'while' named_expression ':' block [else_block]` */
function parseWhile(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  const test = parseNamedExpression(p);
  expect(p, T.COLON);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { kind: 'While', start, end: lastEndOfBlock(p), test, body, orelse };
}

/** `for_stmt: ['async'] 'for' star_targets 'in' ~ star_expressions ':' block [else_block]` */
function parseFor(p: ParserState, start: number, isAsync: boolean): Statement {
  p.pos++;
  const target = parseStarTargets(p);
  expect(p, T.IN);
  const iter = parseStarExpressions(p);
  expect(p, T.COLON);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { kind: isAsync ? 'AsyncFor' : 'For', start, end: lastEndOfBlock(p), target, iter, body, orelse };
}

/** `with_stmt: ['async'] 'with' ('(' ','.with_item+ [','] ')' | ','.with_item+) ':' block` */
function parseWith(p: ParserState, start: number, isAsync: boolean): Statement {
  p.pos++;
  const items = parseParenthesizedWithItems(p) ?? parseWithItems(p);
  expect(p, T.COLON);
  const body = parseBlock(p);
  return { kind: isAsync ? 'AsyncWith' : 'With', start, end: lastEndOfBlock(p), items, body };
}

/** Items in parentheses that end right before the colon; null, with nothing taken, if it is anything else. */
function parseParenthesizedWithItems(p: ParserState): WithItem[] | null {
  if (p.kinds[p.pos] !== T.LPAR) return null;
  const before = p.pos;
  const { depth } = p;
  try {
    p.pos++;
    const items: WithItem[] = [];
    do {
      if (items.length > 0 && p.kinds[p.pos] === T.RPAR) break;
      items.push(parseWithItem(p));
    } while (accept(p, T.COMMA));
    expect(p, T.RPAR);
    if (p.kinds[p.pos] === T.COLON) return items;
    noMatch(p);
  } catch (thrown) {
    if (thrown !== NO_MATCH) throw thrown;
  }
  p.pos = before;
  p.depth = depth;
  return null;
}

function parseWithItems(p: ParserState): WithItem[] {
  const items: WithItem[] = [];
  do {
    items.push(parseWithItem(p));
  } while (accept(p, T.COMMA));
  return items;
}

/** `with_item: expression ['as' star_target]` */
function parseWithItem(p: ParserState): WithItem {
  const start = p.starts[p.pos];
  const contextExpr = parseExpression(p);
  const optionalVars = accept(p, T.AS) ? parseStarTarget(p) : null;
  return { kind: 'withitem', start, end: lastEnd(p), contextExpr, optionalVars };
}

/** `try_stmt: 'try' ':' block (finally_block | except_block+ [else_block] [finally_block])`, or with `except*` */
function parseTry(p: ParserState): Statement {
  const start = p.starts[p.pos++];
  expect(p, T.COLON);
  const body = parseBlock(p);
  const handlers: ExceptHandler[] = [];
  const isStar = p.kinds[p.pos] === T.EXCEPT && p.kinds[p.pos + 1] === T.STAR;
  if (isStar && !p.rules.exceptStar) throw noMatch(p);
  while (p.kinds[p.pos] === T.EXCEPT) handlers.push(parseHandler(p, isStar));
  const orelse = handlers.length > 0 ? parseElse(p) : [];
  let finalbody: Statement[] = [];
  if (accept(p, T.FINALLY)) {
    expect(p, T.COLON);
    finalbody = parseBlock(p);
  } else if (handlers.length === 0) {
    throw noMatch(p);
  }
  return { kind: isStar ? 'TryStar' : 'Try', start, end: lastEndOfBlock(p), body, handlers, orelse, finalbody };
}

/** `except_block: 'except' [expression ['as' NAME]] ':' block` */
function parseHandler(p: ParserState, isStar: boolean): ExceptHandler {
  const start = p.starts[p.pos++];
  if (isStar) expect(p, T.STAR);
  let type: Expr | null = null;
  let name: string | null = null;
  if (isStar || p.kinds[p.pos] !== T.COLON) {
    type = p.rules.bareExceptTuple ? parseExpressions(p) : parseExpression(p);
    if (p.kinds[p.pos] === T.AS && !isBareTuple(p, type)) {
      p.pos++;
      name = expectName(p);
    }
  }
  expect(p, T.COLON);
  const body = parseBlock(p);
  return { kind: 'ExceptHandler', start, end: lastEndOfBlock(p), type, name, body };
}

/** Whether a type is a tuple without parentheses, which `as` may not follow. */
function isBareTuple(p: ParserState, type: Expr): boolean {
  return type.kind === 'Tuple' && p.text[type.start] !== '(';
}
