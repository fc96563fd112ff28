import * as T from '../../tokenizer/token-kinds';
import { expression } from './expression-grammar';
import type { Diagnoser, Rule, Shape } from './peg';
import { alt, anyToken, many, mistake, not, opt, separated, seq, since, token } from './peg';
import { shapeName } from './shape-names';

const dottedName = separated(token(T.NAME), T.DOT);
const goodAlias = seq(token(T.NAME), anyToken(T.COMMA, T.RPAR, T.SEMI, T.NEWLINE));
const refuseAlias = (name: Rule) =>
  since(314, mistake([name, token(T.AS), not(goodAlias), expression], (d, m) =>
    d.fail(`cannot use ${shapeName(m[3])} as import target`, m[3])));
const asName = opt(seq(token(T.AS), token(T.NAME)));
const dottedAsName = alt(refuseAlias(dottedName), seq(dottedName, asName));
const fromAsName = alt(refuseAlias(token(T.NAME)), seq(token(T.NAME), asName));
const fromAsNames = separated(fromAsName, T.COMMA);

const noNames = "Expected one or more names after 'import'";
const invalidImport = alt(
  since(312, mistake([token(T.IMPORT), separated(dottedName, T.COMMA), token(T.FROM), dottedName], (d, m) =>
    d.failFrom("Did you mean to use 'from ... import ...' instead?", m[0]))),
  since(313, mistake([token(T.IMPORT), token(T.NEWLINE)], (d, m) => d.failFrom(noNames, m[1]))),
);
const invalidFromTargets = alt(
  mistake([fromAsNames, token(T.COMMA), token(T.NEWLINE)], (d) =>
    d.failAtLast('trailing comma not allowed without surrounding parentheses')),
  since(313, mistake([token(T.NEWLINE)], (d, m) => d.failFrom(noNames, m[0]))),
);
const fromTargets = alt(
  seq(token(T.LPAR), fromAsNames, opt(token(T.COMMA)), token(T.RPAR)),
  seq(fromAsNames, not(token(T.COMMA))),
  token(T.STAR),
  invalidFromTargets,
);
const dots = anyToken(T.DOT, T.ELLIPSIS);

const rule = alt(
  invalidImport,
  seq(token(T.IMPORT), separated(dottedAsName, T.COMMA)),
  seq(token(T.FROM), many(dots), dottedName, token(T.IMPORT), fromTargets),
  seq(token(T.FROM), many(dots, 1), token(T.IMPORT), fromTargets),
);

/** `import_stmt` */
export function importStatement(d: Diagnoser): Shape | null {
  return rule(d);
}

