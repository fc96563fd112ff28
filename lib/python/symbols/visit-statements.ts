import type { Alias, AsyncFunctionDef, ClassDef, ExceptHandler, FunctionDef, Pattern, Statement, TypeAlias, WithItem } from '../ast/nodes';
import { SymbolFlag } from './scope';
import type { ScopeBuilder, Span } from './scope-builder';
import { enterTypeParams, visitAnnAssign, visitFunctionAnnotations } from './visit-annotations';
import { recordDirective, visitExpr, visitExprs, visitKeywords, visitOptional, visitParameters } from './visit-expressions';

export function visitStatements(b: ScopeBuilder, body: readonly Statement[]): void {
  for (const statement of body) visitStatement(b, statement);
}

/** Records the names of a statement. CPython: Python/symtable.c, symtable_visit_stmt() */
function visitStatement(b: ScopeBuilder, node: Statement): void {
  switch (node.kind) {
    case 'Expr': return visitExpr(b, node.value);
    case 'Assign':
      visitExprs(b, node.targets);
      return visitExpr(b, node.value);
    case 'AugAssign':
      visitExpr(b, node.target);
      return visitExpr(b, node.value);
    case 'AnnAssign': return visitAnnAssign(b, node);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return visitFunction(b, node);
    case 'ClassDef': return visitClass(b, node);
    case 'Return':
      if (!b.current.isFunctionLike) b.misplace("'return' outside function", node);
      if (node.value === null) return;
      visitExpr(b, node.value);
      b.current.returnsValue = true;
      return;
    case 'Delete': return visitExprs(b, node.targets);
    case 'If': return visitIf(b, node);
    case 'While':
      visitExpr(b, node.test);
      return conditionally(b, () => {
        visitStatements(b, node.body);
        visitStatements(b, node.orelse);
      });
    case 'For':
    case 'AsyncFor':
      if (node.kind === 'AsyncFor') requireAsync(b, "'async for' outside async function", node);
      visitExpr(b, node.target);
      visitExpr(b, node.iter);
      return conditionally(b, () => {
        visitStatements(b, node.body);
        visitStatements(b, node.orelse);
      });
    case 'With':
    case 'AsyncWith':
      if (node.kind === 'AsyncWith') requireAsync(b, "'async with' outside async function", node);
      return conditionally(b, () => {
        node.items.forEach((item) => visitWithItem(b, item));
        visitStatements(b, node.body);
      });
    case 'Match':
      visitExpr(b, node.subject);
      return conditionally(b, () => {
        for (const { pattern, guard, body } of node.cases) {
          visitPattern(b, pattern);
          if (guard !== null) visitExpr(b, guard);
          visitStatements(b, body);
        }
      });
    case 'Raise': return visitOptional(b, [node.exc, node.cause]);
    case 'Try':
    case 'TryStar':
      return conditionally(b, () => {
        visitStatements(b, node.body);
        refuseEarlyBareExcept(b, node.handlers);
        for (const handler of node.handlers) {
          if (handler.type !== null) visitExpr(b, handler.type);
          if (handler.name !== null) b.addDef(handler.name, SymbolFlag.local, handler);
          visitStatements(b, handler.body);
        }
        visitStatements(b, node.orelse);
        visitStatements(b, node.finalbody);
      });
    case 'Assert': return visitOptional(b, [node.test, node.msg]);
    case 'Import':
      return node.names.forEach((alias) => visitAlias(b, alias, node));
    case 'ImportFrom':
      node.names.forEach((alias) => visitAlias(b, alias, node));
      if (node.module === '__future__' && node.level === 0 && node.end > b.futureEnd) {
        b.fail('from __future__ imports must occur at the beginning of the file', node);
      }
      return;
    case 'Global': return visitDeclaration(b, node.names, 'global', node);
    case 'Nonlocal': return visitDeclaration(b, node.names, 'nonlocal', node);
    case 'TypeAlias': return visitTypeAlias(b, node);
  }
}

function conditionally(b: ScopeBuilder, visit: () => void): void {
  const { current } = b;
  const before = current.inConditionalBlock;
  current.inConditionalBlock = true;
  visit();
  current.inConditionalBlock = before;
}

/** `if`, with its `elif`s in a loop: there may be thousands. */
function visitIf(b: ScopeBuilder, node: Statement): void {
  const { current } = b;
  const before = current.inConditionalBlock;
  let branch: Statement | null = node;
  while (branch !== null && branch.kind === 'If') {
    visitExpr(b, branch.test);
    current.inConditionalBlock = true;
    visitStatements(b, branch.body);
    const { orelse }: { orelse: Statement[] } = branch;
    branch = orelse.length === 1 && orelse[0].kind === 'If' ? orelse[0] : null;
    if (branch === null) visitStatements(b, orelse);
  }
  current.inConditionalBlock = before;
}

/** CPython: Python/codegen.c, codegen_try_except() */
function refuseEarlyBareExcept(b: ScopeBuilder, handlers: readonly ExceptHandler[]): void {
  const early = handlers.slice(0, -1).find((handler) => handler.type === null);
  if (early !== undefined) b.fail("default 'except:' must be last", early);
}

function requireAsync(b: ScopeBuilder, message: string, node: Span): void {
  if (!b.current.isCoroutine) b.misplaceAwait(message, node);
}

function visitFunction(b: ScopeBuilder, node: FunctionDef | AsyncFunctionDef): void {
  b.addDef(node.name, SymbolFlag.local, node);
  visitExprs(b, node.args.defaults);
  visitOptional(b, node.args.kwDefaults);
  visitExprs(b, node.decoratorList);
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) enterTypeParams(b, node);
  visitFunctionAnnotations(b, node);
  const scope = b.enter('function', node.name, node, 'body', node);
  scope.isCoroutine = node.kind === 'AsyncFunctionDef';
  visitParameters(b, node.args, node);
  visitStatements(b, node.body);
  scope.isAsyncGenerator = scope.isCoroutine && scope.isGenerator;
  b.exit();
  if (isGeneric) b.exit();
}

function visitClass(b: ScopeBuilder, node: ClassDef): void {
  const outerName = b.privateName;
  b.addDef(node.name, SymbolFlag.local, node);
  visitExprs(b, node.decoratorList);
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) enterTypeParams(b, node);
  visitExprs(b, node.bases);
  visitKeywords(b, node.keywords, node);
  b.privateName = node.name;
  b.enter('class', node.name, node, 'body', node);
  if (isGeneric) {
    b.addDef('__type_params__', SymbolFlag.local, node);
    b.addDef('.type_params', SymbolFlag.used, node);
  }
  visitStatements(b, node.body);
  b.exit();
  if (isGeneric) b.exit();
  b.privateName = outerName;
}

function visitTypeAlias(b: ScopeBuilder, node: TypeAlias): void {
  visitExpr(b, node.name);
  const inClass = b.current.kind === 'class';
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) enterTypeParams(b, node);
  const scope = b.enter('typeAlias', node.name.id, node, 'body', node);
  scope.canSeeClassScope = inClass;
  if (inClass) b.addDef('__classdict__', SymbolFlag.used, node.value);
  scope.values.push(node.value);
  visitExpr(b, node.value);
  b.exit();
  if (isGeneric) b.exit();
}

function visitWithItem(b: ScopeBuilder, item: WithItem): void {
  visitExpr(b, item.contextExpr);
  if (item.optionalVars !== null) visitExpr(b, item.optionalVars);
}

/** CPython: symtable_visit_alias() */
function visitAlias(b: ScopeBuilder, alias: Alias, statement: Span): void {
  if (alias.name === '*') {
    if (b.current.kind !== 'module') b.fail('import * only allowed at module level', alias);
    b.current.hasStarImport = true;
    return;
  }
  const name = (alias.asname ?? alias.name).split('.', 1)[0];
  b.checkName(name, b.rules.debugErrorsAtAlias ? alias : statement, 'Store');
  b.addDef(name, SymbolFlag.imported, alias);
}

function visitDeclaration(b: ScopeBuilder, names: readonly string[], word: 'global' | 'nonlocal', node: Span): void {
  for (const name of names) {
    const flags = b.flagsOf(name);
    if ((flags & SymbolFlag.parameter) !== 0) b.fail(`name '${name}' is parameter and ${word}`, node);
    if ((flags & SymbolFlag.used) !== 0) b.fail(`name '${name}' is used prior to ${word} declaration`, node);
    if ((flags & SymbolFlag.annotated) !== 0) b.fail(`annotated name '${name}' can't be ${word}`, node);
    if ((flags & SymbolFlag.local) !== 0) b.fail(`name '${name}' is assigned to before ${word} declaration`, node);
    b.addDef(name, SymbolFlag[word], node);
    recordDirective(b, name, node);
  }
}

/** CPython: symtable_visit_pattern() */
function visitPattern(b: ScopeBuilder, node: Pattern): void {
  switch (node.kind) {
    case 'MatchValue': return visitExpr(b, node.value);
    case 'MatchSingleton': return;
    case 'MatchSequence':
    case 'MatchOr':
      return node.patterns.forEach((pattern) => visitPattern(b, pattern));
    case 'MatchStar':
      if (node.name !== null) b.addDef(node.name, SymbolFlag.local, node);
      return;
    case 'MatchMapping':
      visitExprs(b, node.keys);
      node.patterns.forEach((pattern) => visitPattern(b, pattern));
      if (node.rest !== null) b.addDef(node.rest, SymbolFlag.local, node);
      return;
    case 'MatchClass':
      visitExpr(b, node.cls);
      node.patterns.forEach((pattern) => visitPattern(b, pattern));
      node.kwdAttrs.forEach((attribute, index) => b.checkName(attribute, node.kwdPatterns[index], 'Store'));
      node.kwdPatterns.forEach((pattern) => visitPattern(b, pattern));
      return;
    case 'MatchAs':
      if (node.pattern !== null) visitPattern(b, node.pattern);
      if (node.name !== null) b.addDef(node.name, SymbolFlag.local, node);
  }
}
