/** Every import of the code goes where the table of rooms lets it go, and what only one file may do, only that file does. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { rooms } from './rooms';
import type { Room } from './rooms';

const root = path.join(import.meta.dirname, '..');
const VOCABULARY = 'lib/python/api.ts';
const ENGINE_DOOR = 'lib/python/index.ts';

function listSources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : listSources(file);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|\.d\.ts$/.test(entry.name) ? [file] : [];
  });
}

const sources = [...listSources('lib'), ...listSources('app'), 'proxy.ts'];

const roomOf = (file: string): Room | undefined => rooms
  .filter((room) => file === room.path || file.startsWith(`${room.path}/`))
  .sort((one, other) => other.path.length - one.path.length)[0];

interface Import { file: string; specifier: string; typeOnly: boolean }

/** `import type …`, and `import { type A, type B }`. */
function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** What a file imports, `import('…')` and re-exports included. */
function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteral(node)) found.push({ file, specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file that an import of our own names; undefined for a package. */
function resolve({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return undefined;
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
  const candidates = ['', '.ts', '.tsx', '.css', '.json', '/index.ts'].map((suffix) => base + suffix);
  const found = candidates.find((candidate) => existsSync(path.join(root, candidate)) && statSync(path.join(root, candidate)).isFile());
  return found ?? base;
}

function allowsPackage(room: Room, specifier: string): boolean {
  if (room.packages === 'any') return true;
  return room.packages.some((name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`));
}

/** Whether one of the paths is the target's room, or (ending in a slash) one above it. */
function names(paths: readonly string[], target: string, targetRoom: Room): boolean {
  return paths.some((allowed) => allowed === targetRoom.path || (allowed.endsWith('/') && target.startsWith(allowed)));
}

/** What is wrong with an import, or undefined. */
function judge(room: Room, found: Import): string | undefined {
  const target = resolve(found);
  if (target === undefined) return allowsPackage(room, found.specifier) ? undefined : `the package ${found.specifier}`;
  const targetRoom = roomOf(target);
  if (target === VOCABULARY || target.startsWith('lib/db/generated/') && room.path === 'lib/db') return undefined;
  if (!targetRoom) return `${target}, which is in no room`;
  if (targetRoom === room) return undefined;
  if (names(room.may, target, targetRoom)) {
    const outside = targetRoom.path.startsWith('lib/python') && !room.path.startsWith('lib/python');
    return outside && target !== ENGINE_DOOR ? `${target}, past the engine's door` : undefined;
  }
  if (found.typeOnly && names(room.types ?? [], target, targetRoom)) return undefined;
  return found.typeOnly ? `types of ${target}` : target;
}

describe('rooms', () => {
  test('every source file is in a room', () => {
    expect(sources.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('every import is one that the table of rooms allows', () => {
    const wrong = sources.flatMap((file) => importsOf(file).flatMap((found) => {
      const room = roomOf(file);
      const problem = room && judge(room, found);
      return problem ? [`${file} imports ${problem}`] : [];
    }));
    expect(wrong).toEqual([]);
  });

  test('the test sees what it is there for', () => {
    const room = (file: string): Room => {
      const found = roomOf(file);
      if (!found) throw new Error(`${file} is in no room`);
      return found;
    };
    const look = (file: string, specifier: string, typeOnly = false) => judge(room(file), { file, specifier, typeOnly });
    expect(look('lib/python/heap/collect.ts', 'node:fs')).toBe('the package node:fs');
    expect(look('lib/python/index.ts', '@/lib/runtime/protocol')).toBe('lib/runtime/protocol.ts');
    expect(look('lib/runtime/web-worker.ts', '@/lib/python/api')).toBeUndefined();
    expect(look('app/_components/x.tsx', '@/lib/db/client')).toBe('lib/db/client.ts');
    expect(look('app/_components/x.tsx', '@/lib/content/types', true)).toBeUndefined();
    expect(look('app/_components/x.tsx', '@/lib/content/types')).toBe('lib/content/types.ts');
  });
});

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

test('process.env is read in lib/env.ts alone, and set where a command stands for the server', () => {
  const readers = sources.filter((file) => /\bprocess\s*\.\s*env\b/.test(withoutComments(read(file))));
  expect(readers).toEqual(['lib/admin/database-option.ts', 'lib/env.ts']);
});

test('no source makes code from text, but the one that writes it of numbers and names of its own', () => {
  const fromText = /\beval\s*\(|\bnew Function\b|dangerouslySetInnerHTML(?!=\{\{ __html: THEME_SCRIPT \}\})/;
  expect(sources.filter((file) => fromText.test(withoutComments(read(file))))).toEqual(['lib/python/vm/translate/translate.ts']);
});

test('services are for the server', () => {
  const services = sources.filter((file) => file.startsWith('lib/services/') && !file.endsWith('/types.ts'));
  expect(services.filter((file) => !read(file).includes("import 'server-only';"))).toEqual([]);
});

test('a page stays short: what it does is in services and components', () => {
  const pages = sources.filter((file) => /^app\/.*\/?page\.tsx$/.test(file));
  expect(pages.filter((file) => read(file).split('\n').length > 80)).toEqual([]);
});
