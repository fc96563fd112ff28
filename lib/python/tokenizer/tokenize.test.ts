import { describe, expect, it } from 'vitest';
import { grammarRules } from '../parser/grammar-rules';
import { SourceFile } from '../source/source-file';
import * as kinds from './token-kinds';
import { tokenize } from './tokenize';

const NAMES = new Map(Object.entries(kinds).map(([name, kind]) => [kind as unknown, name]));

/** Tokens as `NAME` or, where they have text, `NAME:text`. */
function tokensOf(text: string, profile = '3.13'): string {
  const list = tokenize(new SourceFile('a.py', text), grammarRules(profile));
  const shown = Array.from({ length: list.count }, (_, i) => {
    const name = NAMES.get(list.kinds[i]) as string;
    const content = text.slice(list.starts[i], list.ends[i]);
    return /^(NAME|NUMBER|STRING|FSTRING_)/.test(name) ? `${name}:${content}` : name;
  });
  return shown.join(' ') + (list.error === null ? '' : ` ${list.error.type}: ${list.error.message}`);
}

describe('tokenize', () => {
  it('marks indentation, and skips blank lines, comments and newlines in brackets', () => {
    expect(tokensOf('if a:\n  # c\n\n  b(\n1\n)\nd')).toBe(
      'IF NAME:a COLON NEWLINE INDENT NAME:b LPAR NUMBER:1 RPAR NEWLINE DEDENT NAME:d NEWLINE ENDMARKER',
    );
  });

  it('takes f-strings apart from 3.12 on', () => {
    const text = 'f"a{b!r:>{c}}{{{d["e"]=}"';
    expect(tokensOf(text)).toBe(
      'FSTRING_START:f" FSTRING_MIDDLE:a LBRACE NAME:b EXCLAMATION NAME:r COLON FSTRING_MIDDLE:> LBRACE NAME:c RBRACE ' +
        'FSTRING_MIDDLE: RBRACE FSTRING_MIDDLE:{{ LBRACE NAME:d LSQB STRING:"e" RSQB EQUAL RBRACE FSTRING_END:" NEWLINE ENDMARKER',
    );
    expect(tokensOf("f'{a}'", '3.11')).toBe("STRING:f'{a}' NEWLINE ENDMARKER");
  });

  it('tells prefixes from names', () => {
    expect(tokensOf('Rb"a" u"b" br rb')).toBe('STRING:Rb"a" STRING:u"b" NAME:br NAME:rb NEWLINE ENDMARKER');
  });

  it('stops where it cannot go on, and keeps what it has', () => {
    expect(tokensOf('a = 1_\nb')).toBe('NAME:a EQUAL ERROR SyntaxError: invalid decimal literal');
    expect(tokensOf('a (\n')).toBe('NAME:a LPAR ERROR');
    expect(tokensOf('if a:\n\tb\n        c')).toContain('TabError: inconsistent use of tabs and spaces in indentation');
  });
});
