import { describe, expect, it } from 'vitest';
import type { Node } from '../ast/nodes';
import { parseModule } from '../parser/parse-module';
import recorded from '../parser/recorded/code-names.json';
import { SourceFile } from '../source/source-file';
import type { Scope, SymbolTable } from './scope';
import { mangle } from './scope';
import { buildSymbolTable } from './symbol-table';

function tableOf(text: string, profile: string): { source: SourceFile; table: SymbolTable } {
  const source = new SourceFile('program.py', text);
  return { source, table: buildSymbolTable(parseModule(source, { profile, mode: 'exec' }), source, { profile }) };
}

function walk(scope: Scope, visit: (scope: Scope) => void): void {
  visit(scope);
  for (const child of scope.children) walk(child, visit);
}

function scopeNamed(table: SymbolTable, name: string): Scope {
  let found: Scope | undefined;
  walk(table.module, (scope) => {
    if (scope.name === name) found ??= scope;
  });
  if (found === undefined) throw new Error(`no scope ${name}`);
  return found;
}

const CODE_NAMES: Readonly<Record<string, string>> = {
  lambda: '<lambda>', listcomp: '<listcomp>', setcomp: '<setcomp>', dictcomp: '<dictcomp>', genexpr: '<genexpr>',
};

function firstLine(source: SourceFile, node: Node): number {
  const isDecorated = 'decoratorList' in node && node.decoratorList.length > 0;
  return source.lineOf(isDecorated ? node.decoratorList[0].start : node.start);
}

/** Scopes that become code, as `recorded/record.py` writes code objects. */
function codeNames(text: string, profile: string): string[] {
  const { source, table } = tableOf(text, profile);
  const found: string[] = [];
  walk(table.module, (scope) => {
    if (scope.kind === 'module' || (scope.kind === 'annotations' && table.scopeOf(scope.node, 'annotations') !== scope)) return;
    const { isGenerator, isCoroutine } = scope;
    const flags = isCoroutine ? (isGenerator ? 'A' : scope.isFunctionLike ? 'C' : '') : isGenerator ? 'G' : '';
    const variables = scope.varnames.map((name) => (name === '.format' ? 'format' : name));
    const names = [variables.join(','), [...scope.cellvars].sort().join(','), scope.freevars.join(',')].join('|');
    const more = (scope.hasVarargs ? '*' : '') + (scope.hasVarkeywords ? 'k' : '');
    found.push(`${CODE_NAMES[scope.name] ?? scope.name}@${firstLine(source, scope.node)}|${names}|${flags}${more}`);
  });
  return found.sort();
}

/** The versions that were asked. */
const VERSIONS = (recorded as [string, [string, unknown][]][])[0][1].flatMap(([versions]) => versions.split(' '));

describe.each(VERSIONS)('scopes of %s', (profile) => {
  it('have the variables, cells and free variables that CPython gives their code', () => {
    for (const [text, answers] of recorded as [string, [string, string[]][]][]) {
      const expected = answers.find(([versions]) => versions.split(' ').includes(profile))?.[1];
      if (expected === undefined) throw new Error(`nothing recorded for ${profile}: ${text}`);
      expect(codeNames(text, profile), text).toEqual(expected);
    }
  });
});

describe('buildSymbolTable', () => {
  it('says how each name is reached', () => {
    const { table } = tableOf('g = 1\ndef f(p):\n  global h\n  h = l = p\n  def i(): return l, g\n', '3.13');
    const resolutions = Object.fromEntries([...scopeNamed(table, 'f').symbols.values()].map((symbol) => [symbol.name, symbol.resolution]));
    expect(resolutions).toEqual({ p: 'local', h: 'globalExplicit', l: 'cell', i: 'local' });
    expect(scopeNamed(table, 'i').symbols.get('g')?.resolution).toBe('globalImplicit');
    expect(scopeNamed(table, 'i').symbols.get('l')?.resolution).toBe('free');
  });

  it('inlines comprehensions from 3.12 on', () => {
    const text = 'def f(): return [lambda: x for x in y]\n';
    const before = scopeNamed(tableOf(text, '3.11').table, 'f');
    expect(before.children.map((child) => child.name)).toEqual(['listcomp']);
    const after = scopeNamed(tableOf(text, '3.13').table, 'f');
    expect(after.children.map((child) => child.name)).toEqual(['lambda']);
    expect(after.cellvars).toEqual(['x']);
  });

  it('notes what methods assign to self', () => {
    const body = 'self.b = self.a = 1\n    self.c += 1\n    other.d = 1\n    def g(): self.e = 1\n';
    const { table } = tableOf(`class A:\n  def f(self):\n    ${body}`, '3.13');
    expect(scopeNamed(table, 'A').staticAttributes).toEqual(['a', 'b', 'e']);
  });

  it('knows when a class needs its cells', () => {
    const { table } = tableOf('class A:\n  def f(self): super().f()\nclass B:\n  def f(self): pass\n', '3.13');
    expect(scopeNamed(table, 'A').needsClassClosure).toBe(true);
    expect(scopeNamed(table, 'B').needsClassClosure).toBe(false);
    expect(scopeNamed(tableOf('class B:\n  def f(self): pass\n', '3.14').table, 'B').needsClassDict).toBe(true);
  });

  it('finds scopes by their nodes', () => {
    const source = new SourceFile('program.py', 'def f[T: int](x: T): pass\n');
    const tree = parseModule(source, { profile: '3.14', mode: 'exec' });
    const table = buildSymbolTable(tree, source, { profile: '3.14' });
    const [node] = tree.body;
    if (node.kind !== 'FunctionDef') throw new Error('no function');
    expect(table.scopeOf(node)?.kind).toBe('function');
    expect(table.scopeOf(node, 'typeParams')?.kind).toBe('typeParams');
    expect(table.scopeOf(node, 'annotations')?.freevars).toEqual(['T']);
    expect(table.scopeOf(node.typeParams[0], 'bound')?.kind).toBe('typeVariable');
  });

  it('mangles private names', () => {
    expect(mangle('_C', '__x')).toBe('_C__x');
    expect(mangle('C', '__x__')).toBe('__x__');
    expect(mangle('__', '__x')).toBe('__x');
    expect(mangle(null, '__x')).toBe('__x');
  });

  it('walks long chains and many scopes without trouble', () => {
    const functions = Array.from({ length: 3000 }, (_, i) => `  a${i} = lambda: a${i}\n`).join('');
    expect(scopeNamed(tableOf(`def f():\n${functions}`, '3.13').table, 'f').cellvars).toHaveLength(3000);
    expect(tableOf('x = a' + ' + a'.repeat(9000), '3.13').table.module.symbols.size).toBe(2);
    expect(tableOf('if x:\n y\n' + 'elif x:\n z\n'.repeat(5000), '3.13').table.module.symbols.size).toBe(3);
    expect(tableOf('lambda: '.repeat(900) + 'x', '3.13').table.module.children).toHaveLength(1);
  });
});
