/**
 * Takes functions out of a bundle that few programs of the course call, or none. What is left has, in the place of each, a function that
 * loads the part with it when it is first called (`lateFunctions` in `lib/python/object/library-parts.ts`).
 *
 * Which functions these are is found by running the programs (`train-engine.mjs`). A function is known by its file and its text without the
 * numbers that the bundler puts behind names.
 */
import { createHash } from 'node:crypto';
import ts from 'typescript';
import { findCompanions } from './follow-cold.mjs';
import { assignedNames } from './keep-constants.mjs';
import { lastBefore } from './last-before.mjs';

/** A shorter function is not worth the call that loads it. */
const LEAST = 64;

/** The room whose functions stay: the loading of parts needs them. */
const KEPT_ROOM = 'object';

/** The parts of functions that no program calls, by the room that a function's file is in. */
const PART_OF_ROOM = {
  tokenizer: 'seldom-language', parser: 'seldom-language', symbols: 'seldom-language', compiler: 'seldom-language',
  types: 'seldom-types', text: 'seldom-types',
};
const partOfRoom = (file) => PART_OF_ROOM[file.split('/')[2]] ?? 'seldom-machine';

/**
 * Which part each function goes to, from the groups (`group-seldom.mjs`) and the keys of those that no program calls: a list of
 * [key, part].
 */
export function namePartsOf(groups, uncalled) {
  const grouped = groups.flatMap((keys, at) => keys.map((key) => [key, `now-and-then-${at + 1}`]));
  return [...grouped, ...uncalled.map((key) => [key, partOfRoom(key)])];
}

/** The key of a function's text in a file. */
export function functionKey(file, text) {
  const plain = text.replace(/(?<=[A-Za-z_$])\d+\b/g, '');
  return `${file} ${createHash('sha256').update(plain).digest('hex').slice(0, 12)}`;
}

/** Tells which source file a place in an esbuild bundle comes from. */
export function filesOf(text) {
  const comments = text.matchAll(/^ *\/\/ ((?:lib|scripts|generated|late|outside)[\w/:.-]*)$/gm);
  const marks = [...comments].map(({ index: start, 1: file }) => ({ start, file }));
  return (offset) => lastBefore(marks, offset)?.file ?? '';
}

const isFunction = (node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)
  || ts.isMethodDeclaration(node);

const CHOICES = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);
const isChoice = (node) => ts.isConditionalExpression(node)
  || (ts.isBinaryExpression(node) && CHOICES.has(node.operatorToken.kind));

/**
 * Functions that are made once, when the bundle is loaded: they stand in no other function, in no class, in no block or loop with variables
 * of its own, and not where it depends on something else whether they are made.
 */
export function outerFunctions(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isClassLike(node) || ts.isAccessor(node) || ts.isBlock(node) || ts.isIterationStatement(node, false)) return;
    if (isChoice(node)) return;
    if (isFunction(node)) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names at the top of the bundle, and those among them that are made with `new` or assigned to. */
function topNames(source) {
  const names = new Set();
  const add = (name) => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else name.elements.forEach((element) => ts.isOmittedExpression(element) || add(element.name));
  };
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) statement.declarationList.declarations.forEach(({ name }) => add(name));
    else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) names.add(statement.name.text);
    else if (ts.isImportDeclaration(statement)) importedNames(statement).forEach((name) => names.add(name));
  }
  const made = new Set();
  const visit = (node) => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) made.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { names, made, assigned: assignedNames(source) };
}

function importedNames({ importClause: clause }) {
  const named = clause?.namedBindings;
  const list = named === undefined ? [] : ts.isNamespaceImport(named) ? [named.name.text] : named.elements.map(({ name }) => name.text);
  return clause?.name ? [clause.name.text, ...list] : list;
}

/** What a function takes from the top of the bundle, whose names esbuild gives to nothing else; null when it cannot stand elsewhere. */
function takenFrom(fn, { names, assigned }) {
  const taken = new Set();
  let movable = true;
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword || ts.isMetaProperty(node)) movable = false;
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression);
    if ((ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) && node !== fn && ts.isIdentifier(node.name)) {
      return node.forEachChild((child) => (child === node.name ? undefined : visit(child)));
    }
    if (ts.isBindingElement(node) && node.propertyName && ts.isIdentifier(node.propertyName)) {
      return node.forEachChild((child) => (child === node.propertyName ? undefined : visit(child)));
    }
    if (ts.isIdentifier(node) && (node.text === 'arguments' || (names.has(node.text) && assigned.has(node.text)))) movable = false;
    if (ts.isIdentifier(node) && names.has(node.text)) taken.add(node.text);
    return ts.forEachChild(node, visit);
  };
  fn.forEachChild((child) => (child === fn.name ? undefined : visit(child)));
  return movable ? taken : null;
}

/** The text of a function as an expression. */
function asExpression(fn, text, source) {
  if (!ts.isMethodDeclaration(fn)) return text.slice(fn.getStart(source), fn.end);
  const star = fn.asteriskToken ? '*' : '';
  return `function${star} ${text.slice(fn.name.end, fn.end)}`;
}

/** What stands in the bundle instead; declarations are at its beginning, since they could be called from there. */
function replacement(fn, cold) {
  if (ts.isFunctionDeclaration(fn)) return '';
  return ts.isMethodDeclaration(fn) ? `${fn.name.getText()}: ${cold}` : cold;
}

function isCandidate(fn, source, fileAt, top) {
  if (fileAt(fn.getStart(source)).split('/')[2] === KEPT_ROOM) return false;
  if (fn.end - fn.getStart(source) < LEAST || fn.modifiers?.length > 0) return false;
  const { parent } = fn;
  if (ts.isFunctionDeclaration(fn)) return parent === source && !top.made.has(fn.name.text) && !top.assigned.has(fn.name.text);
  if (ts.isMethodDeclaration(fn)) return ts.isObjectLiteralExpression(parent) && ts.isIdentifier(fn.name);
  // A function that is called where it stands is called when the bundle is loaded.
  if (ts.isParenthesizedExpression(parent)) return false;
  return !(ts.isVariableDeclaration(parent) && (!ts.isIdentifier(parent.name) || top.made.has(parent.name.text)));
}

/** What a part's text says of what goes along with its functions. */
const definition = ({ name, node }, text, source) => {
  const own = text.slice(node.getStart(source), node.end);
  return ts.isFunctionDeclaration(node) ? own : `const ${name} = ${own};`;
};

/** The text of a part: what it takes from the table, what goes along, and the functions that the main file calls. */
function partText(part, { moved, companions, cells }, text, source) {
  const [own, along] = [moved, companions].map((items) => items.filter((item) => item.part === part));
  const names = new Set(along.map(({ name }) => name));
  const taken = [...new Set([...own, ...along].flatMap((item) => [...item.taken]))].filter((name) => !names.has(name));
  const values = along.filter(({ node }) => !ts.isFunctionDeclaration(node));
  return [
    ...taken.map((name) => `const ${name} = $shared[${cells.get(name)}];`),
    ...[...values, ...along.filter((item) => !values.includes(item))].map((item) => definition(item, text, source)),
    ...own.map(({ fn, cell }) => `$shared[${cell}] = ${asExpression(fn, text, source)};`),
  ].join('\n');
}

/** What is taken out, in the order of the text; `moved` are functions that the main file calls, `companions` what only parts use. */
function chooseCold(text, source, cold) {
  const [fileAt, top] = [filesOf(text), topNames(source)];
  const chosen = [];
  for (const fn of outerFunctions(source)) {
    const start = fn.getStart(source);
    const part = cold.get(functionKey(fileAt(start), text.slice(start, fn.end)));
    if (part === undefined || !isCandidate(fn, source, fileAt, top)) continue;
    const taken = takenFrom(fn, top);
    if (taken !== null) chosen.push({ fn, start, end: fn.end, taken, part });
  }
  const mayGo = (place) => fileAt(place).startsWith('lib/python/') && fileAt(place).split('/')[2] !== KEPT_ROOM;
  const companions = findCompanions(source, chosen, top, mayGo, (fn) => takenFrom(fn, top));
  const alone = new Set(companions.map(({ start }) => start));
  return { moved: chosen.filter(({ start }) => !alone.has(start)), companions };
}

/**
 * `text`: a bundle whose names are not shortened yet. `cold`: the part of each function that goes, by key. `firstPart`, `firstCell`: where
 * the numbers of parts and cells begin. Returns the text without the functions, the parts' texts by name (in order), and the names that the
 * parts take, in the order of cells.
 */
export function splitCold(text, cold, { firstPart, firstCell }) {
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const { moved, companions } = chooseCold(text, source, cold);
  const parts = [...new Set(moved.map(({ part }) => part))].sort();
  const partOfName = new Map(companions.map(({ name, part }) => [name, part]));
  const given = [...new Set([...moved, ...companions].flatMap(({ taken, part }) => (
    [...taken].filter((name) => partOfName.get(name) !== part)
  )))];
  const cells = new Map(given.map((name, at) => [name, firstCell + at]));
  const shebang = /^(#!.*\n)?/.exec(text)[0];
  let [start, cell] = [shebang, firstCell + given.length];
  const edits = companions.map(({ node, ...range }) => (
    ts.isFunctionDeclaration(node) ? range : { ...range, start: node.parent.name.end }
  ));
  for (const [at, part] of parts.entries()) {
    start += `const late${at} = lateFunctions(${firstPart + at}, ${cell});\n`;
    const own = moved.filter((item) => item.part === part);
    // Numbers are given as the bundle is run: declarations stand at its beginning, since they could be called from there.
    const declared = own.filter(({ fn }) => ts.isFunctionDeclaration(fn));
    start += declared.map(({ fn }) => `var ${fn.name.text} = late${at}();\n`).join('');
    for (const item of [...declared, ...own.filter((one) => !declared.includes(one))]) item.cell = cell++;
    edits.push(...own.map((item) => ({ ...item, by: replacement(item.fn, `late${at}()`) })));
  }
  let [rest, end] = ['', shebang.length];
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    rest += text.slice(end, edit.start) + (edit.by ?? '');
    ({ end } = edit);
  }
  const texts = Object.fromEntries(parts.map((part) => [part, partText(part, { moved, companions, cells }, text, source)]));
  return { text: start + rest + text.slice(end), texts, given };
}
