/** What the bundler writes out of constants and short functions means what was there before. */
import { describe, expect, it } from 'vitest';
import { writeOut } from '../scripts/write-out.mjs';

const counts = 'const counts = [0, 0]; function release(ref) { for (;;) counts[ref] = 9; }\n';
const plain = (text: string): string => text.replace(/[\s()]/g, '');
const written = (text: string, before = ''): string => plain(writeOut(before + text)).slice(plain(before).length);

describe('tables of constants', () => {
  const table = 'const Kind = { ONE: 1, LESS: -2 };';

  it('become numbers where their members are read', () => {
    expect(written('function f(x) { return x === Kind.ONE ? Kind.LESS : Kind.OTHER; }', table))
      .toBe('functionfx{returnx===1?-2:Kind.OTHER;}');
  });

  it('are left alone where the name is bound to something else, or the table is state', () => {
    expect(written('function f(Kind) { return Kind.ONE; }', table)).toContain('Kind.ONE');
    expect(written('function f() { return state.one; }', 'const state = { one: 1 };')).toContain('state.one');
  });
});

describe('short functions', () => {
  const inc = `${counts}function inc(ref) { return counts[ref]++, ref; }`;
  const dec = `${counts}function dec(ref) { --counts[ref] === 0 && release(ref); }`;

  it('are written out where the argument is a name or a number', () => {
    expect(written('function f(a) { return inc(a); }', inc)).toBe('functionfa{returncounts[a]++,a;}');
    expect(written('function f() { dec(1); }', dec)).toBe('functionf{--counts[1]===0&&release1;}');
  });

  it('are called where an argument would be worked out twice, or another time', () => {
    expect(written('function f(a) { return inc(a.b); }', inc)).toContain('inca.b');
    const late = 'const state = { n: 0 }; function late(a) { return state.n + a; }';
    expect(written('function f(g) { return late(g()); }', late)).toContain('lateg');
    const lazy = 'function lazy(a, b) { return a && b; }';
    expect(written('function f(g) { return lazy(g(), g()); }', lazy)).toContain('lazyg,g');
    const turned = 'function turned(a, b) { return b - a; }';
    expect(written('function f(g, h) { return turned(g(), h()); }', turned)).toContain('turnedg,h');
  });

  it('take an argument that is worked out where it was', () => {
    const typeOf = 'const table = [0]; const ids = [0]; function typeOf(ref) { return table[ids[ref]]; }';
    expect(written('function f(g) { return typeOf(g()); }', typeOf)).toBe('functionfg{returntable[ids[g]];}');
  });

  it('are called where a name of theirs means something else, or their value is asked for and they have none', () => {
    expect(written('function f(a, counts) { return inc(a); }', inc)).toContain('inca');
    expect(written('function f(a) { return dec(a); }', dec)).toContain('returndeca');
    expect(written('function f(a) { a ? dec(a) : 0; }', dec)).not.toContain('dec');
  });

  it('are written out in each other', () => {
    const both = `${inc} function twice(a) { return inc(inc(a)); } function once(a) { return inc(a); }`;
    expect(written('function f(a) { return once(a); }', both)).toContain('functionfa{returncounts[a]++,a;}');
    expect(written('function f(a) { return twice(a); }', both)).toContain('inccounts[a]++,a');
  });

  it('are left alone when they call themselves, use `this`, or something may change their arguments', () => {
    expect(written('function f(a) { return again(a); }', 'function again(a) { return again(a); }')).toContain('returnagaina');
    expect(written('function f(a) { return its(a); }', 'function its(a) { return this.x + a; }')).toContain('returnitsa');
    const calls = 'function calls(g, a) { return g() + a; }';
    expect(written('function f(a, g) { return calls(g, a); }', calls)).toContain('returncallsg,a');
    const last = 'let current = 0; function next() { current++; } function last(a) { return next() + a; }';
    expect(written('function f() { return last(current); }', last)).toContain('lastcurrent');
  });
});
