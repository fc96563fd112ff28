import * as T from '../../tokenizer/token-kinds';
import { callArguments } from './call-grammar';
import { invalidForTarget } from './display-grammar';
import { expression, namedExpression, starExpressions } from './expression-grammar';
import { matchStatement } from './match-grammar';
import { functionParameters } from './parameter-grammar';
import type { Complaint, Diagnoser, Rule, Shape } from './peg';
import { alt, committed, forced, many, mistake, not, opt, seq, since, token, until } from './peg';
import { simpleStatements } from './simple-grammar';
import { starTargets } from './target-grammar';
import { tryStatement } from './try-grammar';
import { typeParams } from './type-param-grammar';
import { withStatement } from './with-grammar';

const BLOCK = 40;

/** Right of a head's colon: a line end that no indentation follows. */
export const noBlock = seq(token(T.NEWLINE), not(token(T.INDENT)));

/** "expected an indented block after …", `index` being where the keyword is in the sequence. */
export function missingBlock(after: string, index = 0): Complaint {
  return (d, m) => d.failAtLast(`expected an indented block after ${after} on line ${d.line(m[index])}`, 'IndentationError');
}

/** "expected ':'" */
export const missingColon: Complaint = (d) => d.failAtLast("expected ':'");

/** `statement` */
export function statement(d: Diagnoser): Shape | null {
  return compoundStatement(d) ?? simpleStatements(d);
}

/** `block` */
export function block(d: Diagnoser): Shape | null {
  return d.once(BLOCK, blockRule);
}

const blockRule = alt(
  seq(token(T.NEWLINE), token(T.INDENT), many(statement, 1), token(T.DEDENT)),
  simpleStatements,
  mistake([noBlock], (d) => d.failAtLast('expected an indented block', 'IndentationError')),
);

const colonAndBlock = seq(token(T.COLON), block);

// if, while

const condition = (keyword: number, name: string) => alt(
  mistake([token(keyword), namedExpression, token(T.NEWLINE)], missingColon),
  mistake([token(keyword), namedExpression, token(T.COLON), noBlock], missingBlock(`'${name}' statement`)),
);
const invalidElse = alt(
  mistake([token(T.ELSE), token(T.COLON), noBlock], missingBlock("'else' statement")),
  since(314, mistake([token(T.ELSE), token(T.COLON), block, token(T.ELIF)], (d) =>
    d.failAtLast("'elif' block follows an 'else' block"))),
);
const elseRule = alt(invalidElse, seq(token(T.ELSE), forced(T.COLON, ':'), block));

/** `else_block` */
export function elseBlock(d: Diagnoser): Shape | null {
  return d.peek() === T.ELSE ? elseRule(d) : null;
}

const elifBranch = alt(condition(T.ELIF, 'elif'), seq(token(T.ELIF), namedExpression, colonAndBlock));
const ifRule = alt(
  condition(T.IF, 'if'),
  seq(token(T.IF), namedExpression, colonAndBlock, many(elifBranch), opt(elseBlock)),
);
const whileRule = alt(
  condition(T.WHILE, 'while'),
  seq(token(T.WHILE), namedExpression, colonAndBlock, opt(elseBlock)),
);

// for

const forHead = [opt(token(T.ASYNC)), token(T.FOR), starTargets, token(T.IN)];
const forRule = alt(
  mistake([...forHead, starExpressions, token(T.NEWLINE)], missingColon),
  mistake([...forHead, starExpressions, token(T.COLON), noBlock], missingBlock("'for' statement", 1)),
  committed(seq(...forHead), seq(starExpressions, colonAndBlock, opt(elseBlock))),
  invalidForTarget,
);

// def, class

const returns = opt(seq(token(T.RARROW), expression));
const openParameters = alt(until(311, since(311, forced(T.LPAR, '('))), token(T.LPAR));
const defColon = alt(until(311, forced(T.COLON, ':')), since(312, token(T.COLON)));
const defHead = [opt(token(T.ASYNC)), token(T.DEF), token(T.NAME), opt(typeParams)];
const defRule = alt(
  mistake([...defHead, token(T.LPAR), opt(functionParameters), token(T.RPAR), returns, token(T.COLON), noBlock],
    missingBlock('function definition', 1)),
  since(312, mistake(
    [...defHead, forced(T.LPAR, '('), opt(functionParameters), token(T.RPAR), returns, forced(T.COLON, ':'), block],
    () => undefined,
  )),
  seq(...defHead, openParameters, opt(functionParameters), token(T.RPAR), returns, defColon, block),
);

const bases = opt(seq(token(T.LPAR), opt(callArguments), token(T.RPAR)));
const classHead = [token(T.CLASS), token(T.NAME), opt(typeParams), bases];
const classRule = alt(
  mistake([...classHead, token(T.NEWLINE)], missingColon),
  mistake([...classHead, token(T.COLON), noBlock], missingBlock('class definition')),
  seq(...classHead, colonAndBlock),
);

const decorators = many(seq(token(T.AT), namedExpression, token(T.NEWLINE)), 1);
const decoratedRule = alt(seq(decorators, classRule), seq(decorators, defRule));

const asyncRule = alt(defRule, withStatement, forRule);

const STATEMENTS: Readonly<Record<number, Rule>> = {
  [T.DEF]: defRule,
  [T.AT]: decoratedRule,
  [T.ASYNC]: asyncRule,
  [T.IF]: ifRule,
  [T.CLASS]: classRule,
  [T.WITH]: withStatement,
  [T.FOR]: forRule,
  [T.TRY]: tryStatement,
  [T.WHILE]: whileRule,
  [T.NAME]: matchStatement,
};

/** `compound_stmt` */
export function compoundStatement(d: Diagnoser): Shape | null {
  return STATEMENTS[d.peek()]?.(d) ?? null;
}

