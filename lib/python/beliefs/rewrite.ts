import type { Call, ExceptHandler, Expr, ExprStatement, FunctionDef, Lambda, Name, Root, Statement, Try } from '../ast/nodes';
import type { EngineBelief } from './ids';

/**
 * Rewrites the tree of a program so that it does what a wrong belief says. What is put in has the place of what it stands for, so that
 * lines stay what they are. Calls of names that no program can write (`<keep>`, `<destroy>`) are answered by the machine.
 */
export function rewriteForBelief(tree: Root, belief: EngineBelief): void {
  if (tree.kind !== 'Module') return;
  const rule = RULES[belief];
  if (rule === undefined) return;
  if (belief === 'closure-copies') copyIntoClosures(tree.body, new Set(), true);
  else tree.body = rewriteBody(tree.body, rule);
}

interface Rule {
  /** Statements in place of one; its inner ones are rewritten already. */
  statement?(statement: Statement): Statement[];
  /** An expression in place of one; its inner ones are rewritten already. */
  expression?(expr: Expr): Expr;
}

interface Place { start: number; end: number }

const RULES: Partial<Record<EngineBelief, Rule>> = {
  'del-destroys': {
    statement: (one) => (one.kind !== 'Delete' ? [one] : [...one.targets.filter(isName).map(destroyOf), one]),
  },
  'only-del-frees': {
    statement: (one) => (one.kind === 'Assign' ? [...one.targets.filter(isName).map((target) => keepOf(target.id, one)), one] : [one]),
  },
  'locals-live-on': {
    statement: (one) => {
      if (one.kind !== 'FunctionDef') return [one];
      const names = [...boundIn(one)];
      const finalbody = names.map((id) => keepOf(id, one));
      return [{ ...one, body: [{ kind: 'Try', ...place(one), body: one.body, handlers: [], orelse: [], finalbody }] }];
    },
  },
  'assignment-copies': {
    statement: (one) => (one.kind === 'Assign' && isName(one.value) && one.targets.every(isName) ? [{ ...one, value: copyOf(one.value) }] : [one]),
  },
  'arguments-are-copies': {
    expression: (one) => (one.kind === 'Call' && !isCopy(one) && !isStore(one) ? { ...one, args: one.args.map(copyOfName) } : one),
  },
  'containers-hold-copies': {
    expression: (one) => {
      if (one.kind === 'List' && one.ctx === 'Load') return { ...one, elts: one.elts.map(copyOfName) };
      if (one.kind === 'Dict') return { ...one, values: one.values.map(copyOfName) };
      return one.kind === 'Call' && isStore(one) ? { ...one, args: one.args.map(copyOfName) } : one;
    },
    statement: (one) => (one.kind === 'Assign' && one.targets[0].kind === 'Subscript' ? [{ ...one, value: copyOfName(one.value) }] : [one]),
  },
  'loop-variable-goes': {
    statement: (one) => (one.kind === 'For' && isName(one.target) ? [one, quiet([deleteOf(one.target)], one)] : [one]),
  },
  'with-frees': {
    statement: (one) => {
      if (one.kind !== 'With') return [one];
      const targets = one.items.map(({ optionalVars }) => optionalVars).filter((target) => target !== null).filter(isName);
      return [one, ...targets.flatMap((target) => [destroyOf(target), deleteOf(target)])];
    },
  },
  'closure-copies': {},
  'defaults-are-fresh': {
    statement: (one) => {
      if (one.kind !== 'FunctionDef') return [one];
      const { args } = one;
      const positional = [...args.posonlyargs, ...args.args];
      const first = positional.length - args.defaults.length;
      const fresh = args.defaults.flatMap((value, index): Statement[] => {
        if (!isDisplay(value)) return [];
        const { arg } = positional[first + index];
        return [assign(arg, { kind: 'IfExp', ...place(value), test: isNone(arg, value), body: value, orelse: name(arg, value) })];
      });
      const defaults = args.defaults.map((value) => (isDisplay(value) ? none(value) : value));
      return [{ ...one, args: { ...args, defaults }, body: [...fresh, ...one.body] }];
    },
  },
  'class-lists-are-own': {
    statement: (one) => {
      if (one.kind !== 'ClassDef') return [one];
      const own = one.body.flatMap((inner) => {
        const target = inner.kind === 'Assign' && isDisplay(inner.value) ? inner.targets[0] : null;
        return inner.kind === 'Assign' && target !== null && isName(target) ? [{ attr: target.id, value: inner.value }] : [];
      });
      if (own.length === 0) return [one];
      const isInit = (inner: Statement): inner is FunctionDef => inner.kind === 'FunctionDef' && inner.name === '__init__';
      return [{ ...one, body: one.body.map((inner) => (isInit(inner) ? withOwnLists(inner, own) : inner)) }];
    },
  },
  'exception-holds-nothing': {
    statement: (one) => (one.kind !== 'Try' ? [one] : [{
      ...one,
      handlers: one.handlers.map((handler) => {
        if (handler.name === null) return handler;
        const target: Expr = { kind: 'Attribute', ...place(handler), value: name(handler.name, handler), attr: '__traceback__', ctx: 'Store' };
        return { ...handler, body: [{ kind: 'Assign', ...place(handler), targets: [target], value: none(handler) }, ...handler.body] };
      }),
    }]),
  },
  'exception-name-stays': {
    statement: (one) => (one.kind !== 'Try' ? [one] : [{
      ...one,
      handlers: one.handlers.map((handler) => {
        if (handler.name === null) return handler;
        return { ...handler, name: '<caught>', body: [assign(handler.name, name('<caught>', handler)), ...handler.body] };
      }),
    }]),
  },
  'counting-frees-cycles': {
    statement: (one) => (/^(Return|Import|ImportFrom)$/.test(one.kind) ? [one] : [one, expression(helper('<collect>', none(one)))]),
  },
};

const isName = (expr: Expr): expr is Name => expr.kind === 'Name';
const isDisplay = (expr: Expr): boolean => expr.kind === 'List' || expr.kind === 'Dict' || expr.kind === 'Set';
const place = ({ start, end }: Place): Place => ({ start, end });
const name = (id: string, at: Place): Name => ({ kind: 'Name', ...place(at), id, ctx: 'Load' });
const load = (target: Name): Name => ({ ...target, ctx: 'Load' });
const none = (at: Place): Expr => ({ kind: 'Constant', ...place(at), value: { type: 'None' }, unicodePrefix: false });
const helper = (id: string, argument: Expr): Call =>
  ({ kind: 'Call', ...place(argument), func: name(id, argument), args: [argument], keywords: [] });
const expression = (value: Expr): ExprStatement => ({ kind: 'Expr', ...place(value), value });
const assign = (id: string, value: Expr): Statement =>
  ({ kind: 'Assign', ...place(value), targets: [{ kind: 'Name', ...place(value), id, ctx: 'Store' }], value });
const destroyOf = (target: Name): Statement => expression(helper('<destroy>', load(target)));
const deleteOf = (target: Name): Statement => ({ kind: 'Delete', ...place(target), targets: [{ ...target, ctx: 'Del' }] });
const copyOf = (value: Expr): Expr => helper('<copy>', value);
const copyOfName = (value: Expr): Expr => (isName(value) ? copyOf(value) : value);
const isCopy = ({ func }: Call): boolean => isName(func) && func.id.startsWith('<');
const STORES = ['append', 'add', 'insert', 'appendleft', 'setdefault'];
/** A call that puts something into a container. */
const isStore = ({ func }: Call): boolean => func.kind === 'Attribute' && STORES.includes(func.attr);
const isNone = (id: string, at: Place): Expr =>
  ({ kind: 'Compare', ...place(at), left: name(id, at), ops: ['Is'], comparators: [none(at)] });

/** The statements, and nothing happens when a name is not bound yet. */
function quiet(body: Statement[], at: Place): Try {
  const pass: Statement = { kind: 'Pass', ...place(at) };
  const handler: ExceptHandler = { kind: 'ExceptHandler', ...place(at), type: name('NameError', at), name: null, body: [pass] };
  return { kind: 'Try', ...place(at), body, handlers: [handler], orelse: [], finalbody: [] };
}

const keepOf = (id: string, at: Place): Statement => quiet([expression(helper('<keep>', name(id, at)))], at);

function withOwnLists(init: FunctionDef, own: readonly { attr: string; value: Expr }[]): FunctionDef {
  const self = init.args.args[0]?.arg ?? 'self';
  const stores = own.map(({ attr, value }): Statement => {
    const target: Expr = { kind: 'Attribute', ...place(init), value: name(self, init), attr, ctx: 'Store' };
    return { kind: 'Assign', ...place(init), targets: [target], value: structuredClone(value) };
  });
  return { ...init, body: [...stores, ...init.body] };
}

type AnyNode = { kind: string } & Record<string, unknown>;
const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && typeof (value as AnyNode).kind === 'string';
const STATEMENT_LISTS = ['body', 'orelse', 'finalbody'];

function rewriteBody(body: readonly Statement[], rule: Rule): Statement[] {
  return body.flatMap((statement) => {
    rewriteInside(statement as unknown as AnyNode, rule);
    return rule.statement?.(statement) ?? [statement];
  });
}

/** Rewrites what is in a node, in place. */
function rewriteInside(node: AnyNode, rule: Rule): void {
  for (const [field, value] of Object.entries(node)) {
    if (Array.isArray(value)) {
      const isBody = STATEMENT_LISTS.includes(field);
      node[field] = isBody ? rewriteBody(value as Statement[], rule) : value.map((item: unknown) => rewriteValue(item, rule));
    } else node[field] = rewriteValue(value, rule);
  }
}

function rewriteValue(value: unknown, rule: Rule): unknown {
  if (!isNode(value)) return value;
  rewriteInside(value, rule);
  return rule.expression?.(value as unknown as Expr) ?? value;
}

/** Visits all nodes below, functions and classes included. */
function visit(node: unknown, see: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (isNode(node)) {
    see(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, see);
  }
}

/** Names that a function binds: its parameters and what it stores into. */
function boundIn({ args, body }: Pick<FunctionDef, 'args' | 'body'>): Set<string> {
  const bound = new Set<string>();
  visit(args, (node) => node.kind === 'arg' && bound.add(node.arg as string));
  visit(body, (node) => node.kind === 'Name' && node.ctx === 'Store' && bound.add(node.id as string));
  return bound;
}

/** Inner functions take the variables of the function around them as defaults, at the moment at which they are made. */
function copyIntoClosures(body: readonly Statement[], outer: ReadonlySet<string>, isModule: boolean): void {
  const around = new Set(outer);
  // Of a module's names only those of its loops: what else a function uses of a module may be made later.
  if (isModule) {
    visit(body, ({ kind, target }) => kind === 'For' && isNode(target) && target.kind === 'Name' && around.add(target.id as string));
  }
  const seen = new Set<unknown>();
  visit(body, (node) => {
    if (seen.has(node) || (node.kind !== 'FunctionDef' && node.kind !== 'Lambda')) return;
    visit(node.body, (inner) => seen.add(inner));
    const inner = node as unknown as FunctionDef | Lambda;
    const own = inner.kind === 'FunctionDef' ? boundIn(inner) : boundIn({ args: inner.args, body: [] });
    const free = new Set<string>();
    visit(inner.body, ({ kind, ctx, id }) => {
      if (kind === 'Name' && ctx === 'Load' && around.has(id as string) && !own.has(id as string)) free.add(id as string);
    });
    for (const id of free) {
      inner.args.kwonlyargs.push({ kind: 'arg', ...place(inner.args), arg: id, annotation: null });
      inner.args.kwDefaults.push(name(id, inner));
    }
    if (inner.kind === 'FunctionDef') copyIntoClosures(inner.body, new Set([...outer, ...own]), false);
  });
}
