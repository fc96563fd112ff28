/**
 * What goes along with the functions that are taken out of a bundle (`split-cold.mjs`): functions, tables and texts that only functions of
 * one part use. They stand in that part as they stood in the bundle, and the main file knows nothing of them.
 */
import ts from 'typescript';
import { lastBefore } from './last-before.mjs';

const LITERALS = new Set([
  ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NumericLiteral, ts.SyntaxKind.BigIntLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.RegularExpressionLiteral, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword,
]);

/** Whether it makes no difference when and where an expression is evaluated. */
function isPlain(node) {
  if (LITERALS.has(node.kind)) return true;
  if (ts.isPrefixUnaryExpression(node)) return isPlain(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every((one) => ts.isPropertyAssignment(one) && isPlain(one.initializer));
  return ts.isNewExpression(node) && ['Map', 'Set'].includes(node.expression.getText()) && (node.arguments ?? []).every(isPlain);
}

/** Where each name of the top is used, by name. */
function placesOfUse(source, names) {
  const places = new Map([...names].map((name) => [name, []]));
  const visit = (node) => {
    const isDefinition = (ts.isFunctionDeclaration(node.parent ?? source) || ts.isVariableDeclaration(node.parent ?? source))
      && node.parent.name === node;
    if (ts.isIdentifier(node) && !isDefinition) places.get(node.text)?.push(node.pos);
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression);
    return ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

/** Functions and plain values at the top with a name of their own: where they stand, and what they use. */
function definitions(source, { names, made, assigned }, takenFrom) {
  const found = [];
  const add = (name, node, taken) => {
    if (ts.isIdentifier(name) && taken !== null && !made.has(name.text) && !assigned.has(name.text)) {
      found.push({ name: name.text, node, start: node.getStart(source), end: node.end, taken });
    }
  };
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && !statement.modifiers?.length) add(statement.name, statement, takenFrom(statement));
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer === undefined) continue;
      if (ts.isArrowFunction(initializer)) add(name, initializer, takenFrom(initializer));
      else if (isPlain(initializer)) add(name, initializer, new Set());
    }
  }
  return found.filter(({ name }) => names.has(name));
}

/** Tells which of some ranges, none of which overlap, holds a place. */
function rangeFinder(ranges) {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  return (place) => {
    const range = lastBefore(sorted, place);
    return range !== undefined && place < range.end ? range : null;
  };
}

/**
 * `moved`: what is taken out, `{ start, end, part }`; `top`: the bundle's names; `mayGo`: whether what stands at a place may go;
 * `takenFrom`: what a function uses of the top. Returns `{ name, node, start, end, taken, part }` of everything that goes along, and of
 * those among the moved functions that nothing else uses.
 */
export function findCompanions(source, moved, top, mayGo, takenFrom) {
  const places = placesOfUse(source, top.names);
  let open = definitions(source, top, takenFrom).filter(({ start }) => mayGo(start));
  const starts = new Set(moved.map(({ start }) => start));
  const found = [];
  for (;;) {
    const rangeOf = rangeFinder([...moved, ...found.filter(({ start }) => !starts.has(start))]);
    const partOf = ({ name, start, end }) => {
      const outside = places.get(name).filter((place) => place < start || place >= end);
      const users = new Set(outside.map((place) => rangeOf(place)?.part ?? null));
      return users.size === 1 ? [...users][0] : null;
    };
    const added = open.map((one) => ({ ...one, part: partOf(one) }))
      .filter(({ start, part }) => part !== null && [undefined, part].includes(rangeOf(start)?.part));
    if (added.length === 0) return found;
    found.push(...added);
    const names = new Set(added.map(({ name }) => name));
    open = open.filter(({ name }) => !names.has(name));
  }
}
