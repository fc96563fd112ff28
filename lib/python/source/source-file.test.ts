import { describe, expect, it } from 'vitest';
import { syntaxErrorAt } from './python-syntax-error';
import { SourceFile } from './source-file';

describe('SourceFile', () => {
  const source = new SourceFile('a.py', '\ufeffab\r\nc😀d\re\n\nf');

  it('counts lines with any kind of end', () => {
    expect(source.lineCount).toBe(5);
    expect([1, 2, 3, 4, 5].map((line) => source.lineText(line))).toEqual(['ab', 'c😀d', 'e', '', 'f']);
    expect(source.lineTextWithEnd(1)).toBe('ab\n');
    expect(source.lineTextWithEnd(5)).toBe('f');
    expect(source.lineText(9)).toBe('');
  });

  it('finds line and column of an offset, back and forth', () => {
    const places = [...source.text].map((_, offset) => source.lineOf(offset));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([source.lineOf(source.text.length), source.lineOf(0), source.lineOf(5)]).toEqual([5, 1, 2]);
    expect(source.columnOf(source.text.indexOf('d'))).toBe(2);
  });

  it('does not count an empty line after the last newline', () => {
    expect(new SourceFile('a', 'x\n').lineCount).toBe(1);
    expect(new SourceFile('a', '').lineCount).toBe(1);
  });

  it('places errors by code points', () => {
    expect(syntaxErrorAt(source, 'm', source.text.indexOf('d'), source.text.length)).toMatchObject({
      line: 2, column: 3, endLine: 5, endColumn: 2, text: 'c😀d\n',
    });
  });
});
