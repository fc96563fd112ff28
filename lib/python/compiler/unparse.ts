import type { Arguments, Arg, Comprehension, Expr, JoinedStr } from '../ast/nodes';
import { floatRepr } from '../text/float-repr';
import { bytesRepr, strRepr } from '../text/str-repr';
import type { PlainConstant } from './constants';

/**
 * An expression as text, as `from __future__ import annotations` keeps it.
 *
 * CPython: Python/ast_unparse.c, _PyAST_ExprAsUnicode()
 */
export function unparse(node: Expr): string {
  return text(node, TEST);
}

// How tightly the surroundings bind. CPython: enum PR_…
const TUPLE = 0;
const TEST = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARE = 5;
const EXPR = 6;
const TERM = 12;
const FACTOR = 13;
const POWER = 14;
const AWAIT = 15;
const ATOM = 16;

const BINARY: Record<string, readonly [string, number, boolean]> = {
  BitOr: [' | ', 6, false],
  BitXor: [' ^ ', 7, false],
  BitAnd: [' & ', 8, false],
  LShift: [' << ', 9, false],
  RShift: [' >> ', 9, false],
  Add: [' + ', 10, false],
  Sub: [' - ', 10, false],
  Mult: [' * ', TERM, false],
  MatMult: [' @ ', TERM, false],
  Div: [' / ', TERM, false],
  Mod: [' % ', TERM, false],
  FloorDiv: [' // ', TERM, false],
  Pow: [' ** ', POWER, true],
};

const UNARY = { Invert: ['~', FACTOR], Not: ['not ', NOT], UAdd: ['+', FACTOR], USub: ['-', FACTOR] } as const;

const COMPARISONS: Record<string, string> = {
  Eq: ' == ', NotEq: ' != ', Lt: ' < ', LtE: ' <= ', Gt: ' > ', GtE: ' >= ',
  Is: ' is ', IsNot: ' is not ', In: ' in ', NotIn: ' not in ',
};

function parenthesized(needed: boolean, inner: string): string {
  return needed ? `(${inner})` : inner;
}

function text(node: Expr, level: number): string {
  switch (node.kind) {
    case 'BoolOp': {
      const own = node.op === 'And' ? AND : OR;
      return parenthesized(level > own, node.values.map((value) => text(value, own + 1)).join(node.op === 'And' ? ' and ' : ' or '));
    }
    case 'BinOp': {
      const [sign, own, fromRight] = BINARY[node.op];
      return parenthesized(level > own, text(node.left, own + (fromRight ? 1 : 0)) + sign + text(node.right, own + (fromRight ? 0 : 1)));
    }
    case 'UnaryOp': {
      const [sign, own] = UNARY[node.op];
      return parenthesized(level > own, sign + text(node.operand, own));
    }
    case 'Lambda': {
      const parameters = parametersText(node.args);
      return parenthesized(level > TEST, `lambda${parameters === '' ? '' : ` ${parameters}`}: ${text(node.body, TEST)}`);
    }
    case 'IfExp':
      return parenthesized(level > TEST, `${text(node.body, TEST + 1)} if ${text(node.test, TEST + 1)} else ${text(node.orelse, TEST)}`);
    case 'Dict':
      return `{${node.values.map((value, i) => dictItem(node.keys[i], value)).join(', ')}}`;
    case 'Set': return `{${list(node.elts)}}`;
    case 'GeneratorExp': return `(${text(node.elt, TEST)}${node.generators.map(generator).join('')})`;
    case 'ListComp': return `[${text(node.elt, TEST)}${node.generators.map(generator).join('')}]`;
    case 'SetComp': return `{${text(node.elt, TEST)}${node.generators.map(generator).join('')}}`;
    case 'DictComp': return `{${node.value === null ? dictItem(null, node.key) : dictItem(node.key, node.value)}${node.generators.map(generator).join('')}}`;
    case 'Yield': return node.value === null ? '(yield)' : `(yield ${text(node.value, TEST)})`;
    case 'YieldFrom': return `(yield from ${text(node.value, TEST)})`;
    case 'Await': return parenthesized(level > AWAIT, `await ${text(node.value, ATOM)}`);
    case 'Compare':
      return parenthesized(
        level > COMPARE,
        text(node.left, COMPARE + 1) + node.comparators.map((value, i) => COMPARISONS[node.ops[i]] + text(value, COMPARE + 1)).join(''),
      );
    case 'Call': return text(node.func, ATOM) + callArguments(node);
    case 'Constant': return constantText(node.value.type === 'complex' ? { ...node.value, real: 0 } : node.value, node.unicodePrefix);
    case 'JoinedStr':
    case 'FormattedValue':
      return fString(node);
    case 'TemplateStr':
    case 'Interpolation':
      return `t${strRepr(fStringBody(node, false))}`;
    case 'Attribute': {
      // 1.real is no attribute access.
      const isInt = node.value.kind === 'Constant' && node.value.value.type === 'int';
      return `${text(node.value, ATOM)}${isInt ? ' .' : '.'}${node.attr}`;
    }
    case 'Starred': return `*${text(node.value, EXPR)}`;
    case 'Name': return node.id;
    case 'List': return `[${list(node.elts)}]`;
    case 'Tuple':
      if (node.elts.length === 0) return '()';
      return parenthesized(level > TUPLE, list(node.elts) + (node.elts.length === 1 ? ',' : ''));
    case 'Subscript': return `${text(node.value, ATOM)}[${text(node.slice, TUPLE)}]`;
    case 'Slice': {
      const bound = (part: Expr | null) => (part === null ? '' : text(part, TEST));
      return `${bound(node.lower)}:${bound(node.upper)}${node.step === null ? '' : `:${text(node.step, TEST)}`}`;
    }
    case 'NamedExpr':
      return parenthesized(level > TUPLE, `${text(node.target, ATOM)} := ${text(node.value, ATOM)}`);
  }
}

function list(nodes: readonly Expr[]): string {
  return nodes.map((node) => text(node, TEST)).join(', ');
}

function dictItem(key: Expr | null, value: Expr): string {
  return key === null ? `**${text(value, EXPR)}` : `${text(key, TEST)}: ${text(value, TEST)}`;
}

function generator({ target, iter, ifs, isAsync }: Comprehension): string {
  const conditions = ifs.map((condition) => ` if ${text(condition, TEST + 1)}`).join('');
  return `${isAsync ? ' async for ' : ' for '}${text(target, TUPLE)} in ${text(iter, TEST + 1)}${conditions}`;
}

function callArguments({ args, keywords }: { args: Expr[]; keywords: { arg: string | null; value: Expr }[] }): string {
  if (args.length === 1 && keywords.length === 0 && args[0].kind === 'GeneratorExp') return text(args[0], TEST);
  const named = keywords.map(({ arg, value }) => (arg === null ? `**${text(value, TEST)}` : `${arg}=${text(value, TEST)}`));
  return `(${[...args.map((arg) => text(arg, TEST)), ...named].join(', ')})`;
}

function parametersText(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  const named = (arg: Arg, value: Expr | null) => arg.arg + (value === null ? '' : `=${text(value, TEST)}`);
  positional.forEach((arg, i) => {
    parts.push(named(arg, i < firstDefault ? null : args.defaults[i - firstDefault]));
    if (i + 1 === args.posonlyargs.length) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach((arg, i) => parts.push(named(arg, args.kwDefaults[i])));
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

function fString(node: Expr): string {
  return `f${strRepr(fStringBody(node, false))}`;
}

function fStringBody(node: Expr, isSpec: boolean): string {
  switch (node.kind) {
    case 'JoinedStr':
    case 'TemplateStr':
      return (node as JoinedStr).values.map((value) => fStringBody(value, isSpec)).join('');
    case 'Constant': return node.value.type === 'str' ? node.value.value.replaceAll('{', '{{').replaceAll('}', '}}') : '';
    case 'FormattedValue':
    case 'Interpolation': {
      const inner = node.kind === 'Interpolation' && node.str.type === 'str' ? node.str.value : text(node.value, TEST + 1);
      const spec = node.formatSpec === null ? '' : `:${fStringBody(node.formatSpec, true)}`;
      return `{${inner.startsWith('{') ? ' ' : ''}${inner}${node.conversion === null ? '' : `!${node.conversion}`}${spec}}`;
    }
    default: return '';
  }
}

/** `repr()` of a constant, as messages show it. */
export function constantRepr(constant: PlainConstant): string {
  return constantText(constant, false);
}

/** Infinity is written as a float that overflows. */
const INFINITY_TEXT = '1e309';

function constantText(constant: PlainConstant, unicodePrefix: boolean): string {
  switch (constant.type) {
    case 'Ellipsis': return '...';
    case 'int': return String(constant.value);
    case 'float': return floatRepr(constant.value).replace('inf', INFINITY_TEXT);
    case 'complex': {
      const imag = `${floatRepr(constant.imag).replace(/\.0$/, '').replace('inf', INFINITY_TEXT)}j`;
      return constant.real === 0 ? imag : `(${floatRepr(constant.real).replace(/\.0$/, '')}${imag.startsWith('-') ? '' : '+'}${imag})`;
    }
    case 'str': return (unicodePrefix ? 'u' : '') + strRepr(constant.value);
    case 'bytes': return bytesRepr(constant.value);
    case 'tuple': {
      const items = constant.items.map((item) => constantRepr(item as PlainConstant));
      return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;
    }
    case 'frozenset': return `frozenset({${constant.items.map((item) => constantRepr(item as PlainConstant)).join(', ')}})`;
    default: return constant.type;
  }
}
