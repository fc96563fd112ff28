import type { Arg, Arguments, Comprehension, ComprehensionExpr, Expr, Node, Pattern, Statement } from '../ast/nodes';

/** A node, or a name that is bound at this place without a Name node of its own (`def f`, `import a`, `except E as e`). */
export type Step = Node | string;

/**
 * What a statement or expression evaluates and binds in its own scope, in the order in which CPython compiles it: values
 * before targets, a `def`'s decorators and defaults before its name, nothing of its body. Comprehensions give only their
 * first iterable, for the rest may or may not be in the same scope.
 *
 * The `finally` part of a `try` is left out: it is compiled once for each way out. `elseFirst` says whether its `else` comes
 * before the handlers.
 *
 * Without recursion, so that a caller with a stack of its own can walk trees of any depth.
 */
export function addSteps(node: Node, steps: Step[], elseFirst: boolean): void {
  switch (node.kind) {
    case 'Module':
    case 'Interactive':
      add(steps, node.body);
      break;
    case 'Expr':
    case 'Return':
    case 'Expression':
    case 'Starred':
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
    case 'keyword':
      add(steps, [node.kind === 'Expression' ? node.body : node.value]);
      break;
    case 'Delete':
      add(steps, node.targets);
      break;
    case 'Assign':
      steps.push(node.value);
      add(steps, node.targets);
      break;
    case 'AugAssign':
      addAugmentedTarget(node.target, steps);
      steps.push(node.value);
      break;
    case 'AnnAssign':
      if (node.value !== null) steps.push(node.value, node.target);
      else if (node.target.kind !== 'Name') addAugmentedTarget(node.target, steps);
      break;
    case 'For':
    case 'AsyncFor':
      steps.push(node.iter, node.target);
      add(steps, node.body);
      add(steps, node.orelse);
      break;
    case 'While':
    case 'If':
      steps.push(node.test);
      add(steps, node.body);
      add(steps, node.orelse);
      break;
    case 'With':
    case 'AsyncWith':
      for (const item of node.items) add(steps, [item.contextExpr, item.optionalVars]);
      add(steps, node.body);
      break;
    case 'Match':
      steps.push(node.subject);
      for (const { pattern, guard, body } of node.cases) {
        add(steps, [pattern, guard]);
        add(steps, body);
      }
      break;
    case 'Raise':
      add(steps, [node.exc, node.cause]);
      break;
    case 'Try':
    case 'TryStar':
      add(steps, node.body);
      if (elseFirst) add(steps, node.orelse);
      for (const handler of node.handlers) {
        add(steps, [handler.type, handler.name]);
        add(steps, handler.body);
      }
      if (!elseFirst) add(steps, node.orelse);
      break;
    case 'Assert':
      add(steps, [node.test, node.msg]);
      break;
    case 'Import':
      for (const alias of node.names) steps.push((alias.asname ?? alias.name).split('.', 1)[0]);
      break;
    case 'ImportFrom':
      for (const alias of node.names) steps.push(alias.asname ?? alias.name);
      break;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      add(steps, node.decoratorList);
      addDefaults(node.args, steps);
      if (node.typeParams.length === 0) addAnnotations(node.args, node.returns, steps);
      steps.push(node.name);
      break;
    case 'ClassDef':
      add(steps, node.decoratorList);
      if (node.typeParams.length === 0) {
        add(steps, node.bases);
        add(steps, node.keywords);
      }
      steps.push(node.name);
      break;
    case 'TypeAlias':
      steps.push(node.name);
      break;
    default:
      addExpressionSteps(node as Expr | Pattern, steps);
  }
}

function add(steps: Step[], nodes: readonly (Step | null)[]): void {
  for (const node of nodes) if (node !== null) steps.push(node);
}

/** The object that an augmented assignment or a mere annotation looks at; a name is read. */
function addAugmentedTarget(target: Expr, steps: Step[]): void {
  if (target.kind === 'Attribute') steps.push(target.value);
  else if (target.kind === 'Subscript') steps.push(target.value, target.slice);
  else steps.push(target);
}

function addDefaults(args: Arguments, steps: Step[]): void {
  add(steps, args.defaults);
  add(steps, args.kwDefaults);
}

function addAnnotations(args: Arguments, returns: Expr | null, steps: Step[]): void {
  const annotation = (arg: Arg | null) => (arg === null ? null : arg.annotation);
  add(steps, args.posonlyargs.map(annotation));
  add(steps, args.args.map(annotation));
  add(steps, [annotation(args.vararg)]);
  add(steps, args.kwonlyargs.map(annotation));
  add(steps, [annotation(args.kwarg), returns]);
}

function addExpressionSteps(node: Expr | Pattern | Exclude<Statement, { body: unknown }>, steps: Step[]): void {
  switch (node.kind) {
    case 'BoolOp':
      add(steps, node.values);
      break;
    case 'NamedExpr':
      steps.push(node.value, node.target);
      break;
    case 'BinOp':
      steps.push(node.left, node.right);
      break;
    case 'UnaryOp':
      steps.push(node.operand);
      break;
    case 'Lambda':
      addDefaults(node.args, steps);
      break;
    case 'IfExp':
      steps.push(node.test, node.body, node.orelse);
      break;
    case 'Dict':
      node.values.forEach((value, index) => add(steps, [node.keys[index], value]));
      break;
    case 'Set':
    case 'List':
    case 'Tuple':
      add(steps, node.elts);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      steps.push(node.generators[0].iter);
      break;
    case 'Compare':
      steps.push(node.left);
      add(steps, node.comparators);
      break;
    case 'Call':
      steps.push(node.func);
      add(steps, node.args);
      add(steps, node.keywords);
      break;
    case 'FormattedValue':
    case 'Interpolation':
      add(steps, [node.value, node.formatSpec]);
      break;
    case 'JoinedStr':
    case 'TemplateStr':
      add(steps, node.values);
      break;
    case 'Attribute':
      steps.push(node.value);
      break;
    case 'Subscript':
      steps.push(node.value, node.slice);
      break;
    case 'Slice':
      add(steps, [node.lower, node.upper, node.step]);
      break;
    default:
      addPatternSteps(node as Pattern, steps);
  }
}

function addPatternSteps(node: Pattern, steps: Step[]): void {
  switch (node.kind) {
    case 'MatchValue':
      steps.push(node.value);
      break;
    case 'MatchSequence':
    case 'MatchOr':
      add(steps, node.patterns);
      break;
    case 'MatchStar':
      add(steps, [node.name]);
      break;
    case 'MatchMapping':
      add(steps, node.keys);
      add(steps, node.patterns);
      add(steps, [node.rest]);
      break;
    case 'MatchClass':
      steps.push(node.cls);
      add(steps, node.patterns);
      add(steps, node.kwdPatterns);
      break;
    case 'MatchAs':
      add(steps, [node.pattern, node.name]);
      break;
  }
}

/** What a comprehension does in its own scope: everything but its first iterable. */
export function addComprehensionSteps(node: ComprehensionExpr, steps: Step[]): void {
  node.generators.forEach((generator: Comprehension, index) => {
    if (index > 0) steps.push(generator.iter);
    steps.push(generator.target);
    add(steps, generator.ifs);
  });
  if (node.kind === 'DictComp') add(steps, [node.key, node.value]);
  else steps.push(node.elt);
}
