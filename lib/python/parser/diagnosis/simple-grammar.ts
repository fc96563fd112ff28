import * as T from '../../tokenizer/token-kinds';
import { brackets, parentheses } from './display-grammar';
import { annotatedRhs, expression, starExpressions, starNamedExpression, yieldExpression } from './expression-grammar';
import { importStatement } from './import-grammar';
import type { Diagnoser, Rule, Shape } from './peg';
import { ahead, alt, anyToken, committed, many, mistake, not, opt, part, separated, seq, since, token, word } from './peg';
import { shapeName } from './shape-names';
import { delTarget, memberTarget, refuseTarget, singleTarget, starTargets } from './target-grammar';
import { typeParams } from './type-param-grammar';

const SIMPLE_STATEMENT = 30;

/** `simple_stmt` */
export function simpleStatement(d: Diagnoser): Shape | null {
  return d.once(SIMPLE_STATEMENT, simpleRule);
}

// Assignments

const augmented: Rule = (d) => {
  const kind = d.peek();
  return kind >= T.PLUSEQUAL && kind <= T.VBAREQUAL ? d.take(kind) : null;
};
const value = opt(seq(token(T.EQUAL), annotatedRhs));
const parenthesizedTarget = seq(token(T.LPAR), singleTarget, token(T.RPAR));
const targetAndEqual = seq(starTargets, token(T.EQUAL));

/** A list, or a tuple with its parentheses, perhaps in more of them. */
function annotatedContainer(d: Diagnoser): Shape | null {
  const before = d.pos;
  const kind = d.peek();
  const shape = kind === T.LPAR ? parentheses(d) : kind === T.LSQB ? brackets(d) : null;
  if (shape !== null && (shape.kind === 'List' || shape.kind === 'Tuple')) return shape;
  d.pos = before;
  return null;
}

const starNamedList = many(seq(separated(starNamedExpression, T.COMMA), opt(token(T.COMMA))));
const invalidAssignment = alt(
  mistake([annotatedContainer, token(T.COLON), expression], (d, m) =>
    d.fail(`only single target (not ${shapeName(m[0])}) can be annotated`, m[0])),
  mistake([starNamedExpression, token(T.COMMA), starNamedList, token(T.COLON), expression], (d, m) =>
    d.fail('only single target (not tuple) can be annotated', m[0])),
  mistake([expression, token(T.COLON), expression], (d, m) => d.fail('illegal target for annotation', m[0])),
  mistake([many(targetAndEqual), starExpressions, token(T.EQUAL)], (d, m) => refuseTarget(d, m[1], 'star')),
  mistake([many(targetAndEqual), yieldExpression, token(T.EQUAL)], (d, m) =>
    d.fail('assignment to yield expression not possible', m[1])),
  mistake([starExpressions, augmented, annotatedRhs], (d, m) =>
    d.fail(`'${shapeName(m[0])}' is an illegal expression for augmented assignment`, m[0])),
);

const assignment = alt(
  seq(token(T.NAME), token(T.COLON), expression, value),
  seq(alt(parenthesizedTarget, memberTarget), token(T.COLON), expression, value),
  seq(many(targetAndEqual, 1), annotatedRhs, not(token(T.EQUAL))),
  committed(seq(singleTarget, augmented), annotatedRhs),
  invalidAssignment,
);

// Statements with keywords

const statementEnd = ahead(anyToken(T.SEMI, T.NEWLINE));
const raise = alt(
  since(315, mistake([token(T.RAISE), token(T.FROM)], (d, m) =>
    d.fail("did you forget an expression between 'raise' and 'from'?", m[0], m[1]))),
  since(315, mistake([token(T.RAISE), expression, token(T.FROM), statementEnd], (d, m) =>
    d.fail("did you forget an expression after 'from'?", m[2]))),
  seq(token(T.RAISE), expression, token(T.FROM), expression),
  seq(token(T.RAISE), opt(expression)),
);

const del = alt(
  seq(token(T.DEL), separated(delTarget, T.COMMA), opt(token(T.COMMA)), statementEnd),
  mistake([token(T.DEL), starExpressions], (d, m) => refuseTarget(d, m[1], 'del')),
);

const assert = seq(token(T.ASSERT), expression, opt(seq(token(T.COMMA), expression)));

const typeAlias = since(312, seq(word('type'), token(T.NAME), opt(typeParams), token(T.EQUAL), expression));
const names = separated(token(T.NAME), T.COMMA);

const STATEMENTS: Readonly<Record<number, Rule>> = {
  [T.RETURN]: seq(token(T.RETURN), opt(starExpressions)),
  [T.IMPORT]: importStatement,
  [T.FROM]: importStatement,
  [T.RAISE]: raise,
  [T.PASS]: token(T.PASS),
  [T.DEL]: del,
  [T.YIELD]: yieldExpression,
  [T.ASSERT]: assert,
  [T.BREAK]: token(T.BREAK),
  [T.CONTINUE]: token(T.CONTINUE),
  [T.GLOBAL]: seq(token(T.GLOBAL), names),
  [T.NONLOCAL]: seq(token(T.NONLOCAL), names),
};

const byKeyword: Rule = (d) => STATEMENTS[d.peek()]?.(d) ?? null;
const simpleRule = alt(assignment, typeAlias, starExpressions, byKeyword);

/** `simple_stmts` */
export function simpleStatements(d: Diagnoser): Shape | null {
  return simpleStatementsRule(d);
}

const simpleStatementsRule = alt(
  part(0, seq(simpleStatement, not(token(T.SEMI)), token(T.NEWLINE))),
  seq(separated(simpleStatement, T.SEMI), opt(token(T.SEMI)), token(T.NEWLINE)),
);

/** `pass_stmt | break_stmt | continue_stmt` */
export function passBreakContinue(d: Diagnoser): Shape | null {
  const kind = d.peek();
  return kind === T.PASS || kind === T.BREAK || kind === T.CONTINUE ? d.take(kind) : null;
}

