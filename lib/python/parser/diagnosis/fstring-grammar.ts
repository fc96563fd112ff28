import * as T from '../../tokenizer/token-kinds';
import { opensTemplate } from '../fstrings';
import { annotatedRhs } from './expression-grammar';
import type { Diagnoser, Rule, Shape } from './peg';
import { ahead, alt, anyToken, many, mistake, node, not, opt, seq, token } from './peg';

const LEFT = token(T.LBRACE);
const RIGHT = token(T.RBRACE);
const EXPRESSION_ENDS = anyToken(T.EQUAL, T.EXCLAMATION, T.COLON, T.RBRACE);
const conversion: Rule = (d) => conversionRule(d);
const conversionRule = seq(token(T.EXCLAMATION), checkedName);
const formatSpec = seq(token(T.COLON), many(alt(token(T.FSTRING_MIDDLE), field)));

/** What the literal around the diagnoser's position is called. */
export function literalName(d: Diagnoser): string {
  let inner = 0;
  for (let token = d.pos - 1; token >= 0; token--) {
    const kind = d.p.kinds[token];
    if (kind === T.FSTRING_END) inner++;
    else if (kind === T.FSTRING_START && inner-- === 0) return opensTemplate(d.p, token) ? 't-string' : 'f-string';
  }
  return 'f-string';
}

/** The letter after `!`. CPython: Parser/action_helpers.c, _PyPegen_check_fstring_conversion() */
function checkedName(d: Diagnoser): Shape | null {
  const name = d.take(T.NAME);
  if (name === null) return null;
  if (name.start !== d.p.ends[name.token - 1]) {
    const message = `${literalName(d)}: conversion type must come right after the ${d.p.rules.exclamationMark}`;
    d.fail(message, d.tokenShape(name.token - 1), name);
  }
  if (d.version > 313) checkLetter(d, name);
  return name;
}

function checkLetter(d: Diagnoser, name: Shape): void {
  const text = d.text(name);
  if (text !== 's' && text !== 'r' && text !== 'a') {
    d.fail(`${literalName(d)}: invalid conversion character '${text}': expected 's', 'r', or 'a'`, name);
  }
}

/** `fstring_replacement_field` */
function field(d: Diagnoser): Shape | null {
  return fieldRule(d);
}

const missing = (kind: number, text: string): Rule =>
  mistake([LEFT, token(kind)], (d, m) => d.fail(`${literalName(d)}: valid expression required before '${text}'`, m[1]));
const head: Rule[] = [LEFT, annotatedRhs];
const next = (message: string) => (d: Diagnoser) => d.failAtNext(`${literalName(d)}: ${message}`);
const maybeConverted = opt(seq(token(T.EXCLAMATION), token(T.NAME)));

const invalidField = alt(
  missing(T.EQUAL, '='),
  missing(T.EXCLAMATION, '!'),
  missing(T.COLON, ':'),
  missing(T.RBRACE, '}'),
  mistake([LEFT, not(annotatedRhs)], next("expecting a valid expression after '{'")),
  mistake([...head, not(EXPRESSION_ENDS)], next("expecting '=', or '!', or ':', or '}'")),
  mistake([...head, token(T.EQUAL), not(anyToken(T.EXCLAMATION, T.COLON, T.RBRACE))], next("expecting '!', or ':', or '}'")),
  mistake([...head, opt(token(T.EQUAL)), token(T.EXCLAMATION), ahead(anyToken(T.COLON, T.RBRACE))], next('missing conversion character')),
  mistake([...head, opt(token(T.EQUAL)), token(T.EXCLAMATION), not(token(T.NAME))], next('invalid conversion character')),
  mistake([...head, opt(token(T.EQUAL)), maybeConverted, not(anyToken(T.COLON, T.RBRACE))], next("expecting ':' or '}'")),
  mistake([...head, opt(token(T.EQUAL)), maybeConverted, formatSpec, not(RIGHT)], next("expecting '}', or format specs")),
  mistake([...head, opt(token(T.EQUAL)), maybeConverted, not(RIGHT)], next("expecting '}'")),
);

const wholeField = seq(...head, opt(token(T.EQUAL)), opt(conversion), opt(formatSpec), RIGHT);

/** Up to 3.13 the letter of a conversion is looked at when the field is there as a whole. */
const checkedField: Rule = (d) => {
  const shape = wholeField(d);
  const letter = shape?.items[3].items[1];
  if (letter !== undefined && d.version <= 313) checkLetter(d, letter);
  return shape;
};

const fieldRule = alt(checkedField, invalidField);

/** `fstring` */
export function fstring(d: Diagnoser): Shape | null {
  return d.peek() === T.FSTRING_START ? fstringRule(d) : null;
}

const fstringRule = node('JoinedStr', seq(token(T.FSTRING_START), many(alt(field, token(T.FSTRING_MIDDLE))), token(T.FSTRING_END)));
