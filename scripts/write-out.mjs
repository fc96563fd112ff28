/**
 * Writes out in a bundle what V8 would otherwise find out at run time, in each function that it compiles anew: members of tables of
 * constants (`TypeId.INT`), and calls of functions that are one short expression (`decref(ref)`). Until V8 has compiled a function, which
 * takes most of a short run, a call is dear; and a function that runs often is compiled by itself, however short it is, besides being
 * compiled into its callers. Names must not have been shortened yet.
 */
import ts from 'typescript';
import { assignedNames } from './keep-constants.mjs';

/** How the members of tables of constants are called; state that changes has other names. */
export const CONSTANT_NAME = /^[A-Z][A-Z0-9_]*$/;
/** Longer expressions are not repeated wherever they are called. */
const LONGEST = 80;
/** Short functions that call each other are written out so deep. */
const DEEPEST = 4;

const LAZY = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);
const isLazy = (node) => ts.isBinaryExpression(node) && LAZY.has(node.operatorToken.kind);
const isAssignment = (node) => ts.isBinaryExpression(node)
  && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
const isCounting = (node) => ts.isPostfixUnaryExpression(node) || (ts.isPrefixUnaryExpression(node)
  && (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken));

/** What a node consists of, without names of properties. */
function childrenOf(node) {
  if (ts.isPropertyAccessExpression(node)) return [node.expression];
  if (ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name)) return [node.initializer];
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** The variables that are looked up, in the order of the text. */
const variablesIn = (node) => (ts.isIdentifier(node) ? [node.text] : childrenOf(node).flatMap(variablesIn));

/** Members by name when the node is a table of numbers whose names are in capitals; else null. */
function membersOf(node) {
  if (!ts.isObjectLiteralExpression(node) || node.properties.length === 0) return null;
  const members = new Map();
  for (const { name, initializer } of node.properties) {
    if (name === undefined || initializer === undefined || !ts.isIdentifier(name) || !CONSTANT_NAME.test(name.text)) return null;
    const negative = ts.isPrefixUnaryExpression(initializer) && initializer.operator === ts.SyntaxKind.MinusToken;
    const number = negative ? initializer.operand : initializer;
    if (!ts.isNumericLiteral(number)) return null;
    members.set(name.text, negative ? `(-${number.text})` : number.text);
  }
  return members;
}

/** What is declared at the top and never assigned to again, by name. */
function topDeclarations(file, assigned) {
  const found = file.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return [[statement.name.text, statement]];
    if (!ts.isVariableStatement(statement)) return [];
    const { declarations } = statement.declarationList;
    return declarations.filter(({ name, initializer }) => ts.isIdentifier(name) && initializer).map((d) => [d.name.text, d.initializer]);
  });
  return new Map(found.filter(([name]) => !assigned.has(name)));
}

/** Names that are bound inside a statement at the top: parameters, variables, functions. */
function boundInside(statement) {
  const names = new Set();
  const bind = (name) => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (!ts.isOmittedExpression(element)) bind(element.name);
  };
  const visit = (node, atTop) => {
    const isNamed = ts.isFunctionExpression(node) || ts.isClassLike(node) || (ts.isFunctionDeclaration(node) && !atTop);
    if (ts.isParameter(node) || (ts.isVariableDeclaration(node) && !atTop)) bind(node.name);
    else if (isNamed && node.name) bind(node.name);
    const stillTop = atTop && (ts.isVariableStatement(node) || ts.isVariableDeclarationList(node));
    ts.forEachChild(node, (child) => visit(child, stillTop));
  };
  visit(statement, true);
  return names;
}

const PLAIN = new Set([
  ts.SyntaxKind.Identifier, ts.SyntaxKind.NumericLiteral, ts.SyntaxKind.StringLiteral, ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ElementAccessExpression, ts.SyntaxKind.BinaryExpression, ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.PostfixUnaryExpression, ts.SyntaxKind.CallExpression, ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.ConditionalExpression, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.VoidExpression,
]);
const isOperator = ({ kind }) => kind >= ts.SyntaxKind.FirstPunctuation && kind <= ts.SyntaxKind.LastPunctuation;
const isPlain = (node) => (
  (PLAIN.has(node.kind) || isOperator(node)) && node.questionDotToken === undefined && childrenOf(node).every(isPlain));

/** The one expression of a function, and whether its value is the function's; null if there is more. */
function expressionOf({ body }) {
  if (!ts.isBlock(body)) return { expression: body, returns: true };
  const [statement, another] = body.statements;
  if (statement === undefined || another !== undefined) return null;
  if (ts.isReturnStatement(statement) && statement.expression) return { expression: statement.expression, returns: true };
  return ts.isExpressionStatement(statement) ? { expression: statement.expression, returns: false } : null;
}

/** Parameters that are read once, whatever happens, in this order, and before anything that may change is read. */
function readFirst(expression, parameters, top) {
  const found = [];
  /** False when nothing behind the node counts any more. */
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      if (parameters.includes(node.text)) found.push(node.text);
      else return top.has(node.text);
      return true;
    }
    if (ts.isNumericLiteral(node) || isOperator(node)) return true;
    if (isAssignment(node) || isCounting(node)) return false;
    if (isLazy(node)) return visit(node.left) && false;
    if (ts.isConditionalExpression(node)) return visit(node.condition) && false;
    const passes = ts.isBinaryExpression(node) || ts.isParenthesizedExpression(node) || ts.isPrefixUnaryExpression(node);
    return childrenOf(node).every(visit) && passes;
  };
  visit(expression);
  const reads = variablesIn(expression);
  return found.filter((name) => reads.indexOf(name) === reads.lastIndexOf(name));
}

/** Whether one of the variables is read after something was called. */
function readsAfterCall(expression, names) {
  let called = false;
  const visit = (node) => {
    if (ts.isIdentifier(node)) return called && names.includes(node.text);
    const found = childrenOf(node).some(visit);
    called ||= ts.isCallExpression(node);
    return found;
  };
  return visit(expression);
}

/** Describes a function whose calls are written out; null for one that is to be called. */
function describeShort(name, node, top) {
  const isFunction = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);
  if (!isFunction || node.asteriskToken || node.modifiers?.length) return null;
  const found = expressionOf(node);
  if (found === null || !isPlain(found.expression) || found.expression.getText().length > LONGEST) return null;
  if (!node.parameters.every((one) => ts.isIdentifier(one.name) && !one.initializer && !one.dotDotDotToken)) return null;
  const parameters = node.parameters.map((one) => one.name.text);
  const free = variablesIn(found.expression).filter((variable) => !parameters.includes(variable));
  const assigned = assignedNames(found.expression);
  if (parameters.some((one) => assigned.has(one)) || free.includes(name) || free.includes('arguments')) return null;
  const first = readFirst(found.expression, parameters, top);
  return { ...found, parameters, free, first, late: readsAfterCall(found.expression, parameters) };
}

/** Whether nobody looks at the value of an expression. */
function isUnused(node) {
  const { parent } = node;
  if (ts.isExpressionStatement(parent)) return true;
  if (ts.isParenthesizedExpression(parent)) return isUnused(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isUnused(parent);
  if (isLazy(parent)) return parent.right === node && isUnused(parent);
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.CommaToken) return false;
  return parent.left === node || isUnused(parent);
}

const isName = (written) => /^[\w$]+$/.test(written);

/** Writes out one text. */
class Writing {
  constructor(text) {
    this.text = text;
    this.file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    this.assigned = assignedNames(this.file);
    const top = topDeclarations(this.file, this.assigned);
    const described = (describe) => new Map([...top].map(([name, node]) => [name, describe(name, node)]).filter(([, one]) => one !== null));
    this.tables = described((_name, node) => membersOf(node));
    this.short = described((name, node) => describeShort(name, node, top));
  }

  write() {
    let out = '';
    let at = 0;
    for (const statement of this.file.statements) {
      const place = { bound: boundInside(statement), values: new Map(), depth: 0 };
      out += this.text.slice(at, statement.getStart(this.file)) + this.edit(statement, place);
      at = statement.end;
    }
    return out + this.text.slice(at);
  }

  /** The text of a node, written out. `values`: what stands for parameters of the function that it is in. */
  edit(node, place) {
    const replaced = this.replace(node, place);
    if (replaced !== null) return replaced;
    let out = '';
    let at = node.getStart(this.file);
    for (const child of childrenOf(node)) {
      const start = child.getStart(this.file);
      if (start < at) return this.text.slice(node.getStart(this.file), node.end);
      out += this.text.slice(at, start) + this.edit(child, place);
      at = child.end;
    }
    return out + this.text.slice(at, node.end);
  }

  replace(node, place) {
    if (ts.isIdentifier(node)) return place.values.get(node.text) ?? null;
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && !place.bound.has(node.expression.text)) {
      return this.tables.get(node.expression.text)?.get(node.name.text) ?? null;
    }
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.questionDotToken) return null;
    const called = this.short.get(node.expression.text);
    if (called === undefined || place.depth >= DEEPEST || place.bound.has(node.expression.text)) return null;
    return this.mayWrite(node, called, place) ? this.writeCall(node, called, place) : null;
  }

  /** Whether it makes no difference that arguments are worked out where their parameters are read. */
  mayWrite(node, { parameters, free, returns, first, late }, place) {
    if (node.arguments.length !== parameters.length || (!returns && !isUnused(node))) return false;
    if (free.some((name) => place.bound.has(name))) return false;
    const isFixed = ({ text: name }) => (
      place.values.has(name) ? isName(place.values.get(name)) : !this.assigned.has(name) || place.bound.has(name));
    const isSimple = (argument) => ts.isNumericLiteral(argument) || (ts.isIdentifier(argument) && isFixed(argument));
    const others = parameters.filter((_name, at) => !isSimple(node.arguments[at]));
    if (others.length === 0) return !late;
    // Whatever is worked out may assign to the variables that the rest is.
    const settled = node.arguments.every((one) => !isSimple(one) || ts.isNumericLiteral(one) || !this.assigned.has(one.text));
    return settled && others.join() === first.filter((name) => others.includes(name)).join();
  }

  writeCall(node, { parameters, expression }, place) {
    const values = new Map(node.arguments.map((argument, at) => {
      const written = this.edit(argument, place);
      return [parameters[at], isName(written) ? written : `(${written})`];
    }));
    return `(${this.edit(expression, { ...place, values, depth: place.depth + 1 })})`;
  }
}

/** The text of a module with constants and short functions written out. */
export const writeOut = (text) => new Writing(text).write();
