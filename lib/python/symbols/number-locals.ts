import type { Attribute, ComprehensionExpr, Node, Statement } from '../ast/nodes';
import type { Step } from './evaluation-order';
import { addComprehensionSteps, addSteps } from './evaluation-order';
import { mangle, SymbolFlag } from './scope';
import type { OpenScope, ScopeBuilder } from './scope-builder';

/** A `try … finally` or a loop around the place that is looked at, as a way out of it unwinds them. */
interface Frame {
  finalbody: readonly Statement[] | null;
  outer: Frame | null;
}

/** A step to take, or the frames that hold from here on. */
type Entry = Step | { kind: 'frames'; frames: Frame | null };

/**
 * Numbers the fast locals of a scope in the order in which CPython's compiler meets them, and notes on the class around
 * what is assigned to attributes of `self`.
 *
 * CPython: Python/compile.c, dict_add_o() on u_varnames, and _PyCompile_MaybeAddStaticAttributeToClass()
 */
export function numberLocals(b: ScopeBuilder, scope: OpenScope): void {
  const numbered = new Set(scope.varnames);
  const unwound = new Set<readonly Statement[]>();
  let frames: Frame | null = null;
  const stack: Entry[] = [];
  push(stack, ownSteps(b, scope));
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (typeof step === 'string') {
      addLocal(scope, numbered, step);
      continue;
    }
    if (step.kind === 'frames') {
      frames = step.frames;
      continue;
    }
    const children: Step[] = [];
    addSteps(step, children, b.rules.tryElseBeforeHandlers);
    switch (step.kind) {
      case 'Name':
        addLocal(scope, numbered, step.id);
        break;
      case 'Attribute':
        noteStaticAttribute(scope, step);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
        addInlined(b, scope, numbered, step, children);
        break;
      case 'Return':
      case 'Break':
      case 'Continue':
        unwind(stack, frames, step.kind === 'Return', unwound);
        break;
      case 'For':
      case 'AsyncFor':
      case 'While':
        stack.push({ kind: 'frames', frames });
        frames = { finalbody: null, outer: frames };
        break;
      case 'Try':
      case 'TryStar':
        if (step.finalbody.length === 0) break;
        push(stack, step.finalbody);
        stack.push({ kind: 'frames', frames });
        frames = { finalbody: step.finalbody, outer: frames };
    }
    push(stack, children);
  }
  scope.varnames = [...numbered];
}

function push(stack: Entry[], steps: readonly Step[]): void {
  for (let i = steps.length - 1; i >= 0; i--) stack.push(steps[i]);
}

/**
 * A `return` compiles the `finally` parts it leaves through, innermost first; `break` and `continue` those up to their loop.
 * Each is looked at once, which is enough for the order of names.
 */
function unwind(stack: Entry[], frames: Frame | null, isReturn: boolean, unwound: Set<readonly Statement[]>): void {
  const bodies: Frame[] = [];
  for (let frame = frames; frame !== null; frame = frame.outer) {
    if (frame.finalbody === null) {
      if (!isReturn) break;
    } else if (!unwound.has(frame.finalbody)) {
      unwound.add(frame.finalbody);
      bodies.push(frame);
    }
  }
  if (bodies.length === 0) return;
  stack.push({ kind: 'frames', frames });
  for (const { finalbody, outer } of bodies.reverse()) {
    push(stack, finalbody ?? []);
    stack.push({ kind: 'frames', frames: outer });
  }
}

/** What the code of a scope does, leaving out what is done where the scope is defined. */
function ownSteps(b: ScopeBuilder, scope: OpenScope): readonly Step[] {
  const { node } = scope;
  const steps: Step[] = [];
  switch (node.kind) {
    case 'Module':
    case 'Interactive':
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      if (scope.kind === 'typeParams') return typeParamSteps(node);
      return scope.kind === 'annotations' ? scope.values : node.body;
    case 'TypeAlias':
      return scope.kind === 'typeParams' ? typeParamSteps(node) : scope.values;
    case 'Lambda':
      return [node.body];
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      addComprehensionSteps(node, steps);
      return steps;
    case 'Expression':
      addSteps(node, steps, b.rules.tryElseBeforeHandlers);
      return steps;
    default:
      return scope.values;
  }
}

function typeParamSteps(node: Node): string[] {
  const names = 'typeParams' in node ? node.typeParams.map((param) => param.name) : [];
  return node.kind === 'ClassDef' ? [...names, '.type_params', '.generic_base'] : names;
}

function addLocal(scope: OpenScope, numbered: Set<string>, name: string): void {
  const mangledName = mangle(scope.privateName, name);
  const symbol = scope.symbols.get(mangledName) ?? scope.symbols.get(name);
  if (scope.isFunctionLike && symbol !== undefined && symbol.resolution === 'local') numbered.add(symbol.name);
}

/** An inlined comprehension saves the values of its variables before it starts: they are numbered then. */
function addInlined(b: ScopeBuilder, scope: OpenScope, numbered: Set<string>, node: ComprehensionExpr, children: Step[]): void {
  const comp = b.scopes.body.get(node);
  if (comp === undefined || !comp.inlined) return;
  for (const { name, flags } of comp.symbols.values()) {
    const isBoundHere = (flags & SymbolFlag.local) !== 0 && (flags & SymbolFlag.nonlocal) === 0;
    if (isBoundHere || (scope.kind === 'class' && b.rules.classComprehensionSavesAll)) numbered.add(name);
  }
  addComprehensionSteps(node, children);
}

function noteStaticAttribute(scope: OpenScope, node: Attribute): void {
  if (node.ctx !== 'Store' || node.value.kind !== 'Name' || node.value.id !== 'self') return;
  let around = scope.parent;
  while (around !== null && around.kind !== 'class') around = around.parent;
  if (around !== null) around.staticAttributes.push(node.attr);
}
