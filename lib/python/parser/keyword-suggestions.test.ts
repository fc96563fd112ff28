import { describe, expect, it } from 'vitest';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import { withKeywordSuggestion } from './keyword-suggestions';
import { parseModule } from './parse-module';

/** What a traceback says of a program, and what it points at. */
function suggestion(text: string, profile = '3.14'): string {
  const source = new SourceFile('program.py', text);
  try {
    parseModule(source, { profile, mode: 'exec' });
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    const { message, line, column } = withKeywordSuggestion(thrown, source, {
      profile,
      isFile: true,
      nearestName: () => null,
      compiles: (changed) => !changed.text.startsWith('return'),
    });
    return `${line}:${column} ${message}`;
  }
  return '';
}

describe('withKeywordSuggestion', () => {
  it('finds the keyword that was meant', () => {
    expect(suggestion('fro i in range(3):\n    print(i)\n')).toBe("1:1 invalid syntax. Did you mean 'for'?");
    expect(suggestion('x = 1\nif x:\n    y = a adn b\n')).toBe("3:11 invalid syntax. Did you mean 'and'?");
    expect(suggestion('def f():\n    whlie x:\n        pass\n')).toBe("2:5 invalid syntax. Did you mean 'while'?");
    expect(suggestion('f(a fro a in b)\n')).toBe("1:5 invalid syntax. Did you mean 'for'?");
  });

  it('is silent where no keyword helps', () => {
    expect(suggestion('foo bar\n')).toBe('1:5 invalid syntax');
    expect(suggestion('retrun x\n')).toBe('1:8 invalid syntax');
    expect(suggestion('x = (1\n')).toBe("1:5 '(' was never closed");
  });

  it('came with 3.14', () => {
    expect(suggestion('fro i in x:\n    pass\n', '3.13')).toBe('1:5 invalid syntax');
  });
});
