import { strAscii, strRepr } from '../str-repr';
import type { RegexDialect } from './nodes';
import { MAXGROUPS } from './nodes';
import { CHARACTER_ESCAPES } from './parse-escape';
import type { PatternWarning } from './pattern-source';
import { DIGITS, OCTAL_DIGITS, PatternFailure, PatternSource, groupNumber, lengthOf } from './pattern-source';

/** Replacements of `sub`: literal text and the numbers of groups. CPython: Lib/re/_parser.py, parse_template(). */
export type TemplatePart = string | number;

export interface ParsedTemplate {
  warnings: readonly PatternWarning[];
  result: TemplatePart[] | PatternFailure;
}

/** Reads a replacement. Bytes are given in their Latin-1 reading. */
export function parseTemplate(
  text: string, isText: boolean, groups: number, names: ReadonlyMap<string, number>, dialect: RegexDialect,
): ParsedTemplate {
  const warnings: PatternWarning[] = [];
  try {
    return { warnings, result: new TemplateReader(text, isText, groups, names, dialect, warnings).read() };
  } catch (thrown) {
    if (!(thrown instanceof PatternFailure)) throw thrown;
    return { warnings, result: thrown };
  }
}

class TemplateReader {
  private readonly source: PatternSource;
  private readonly parts: TemplatePart[] = [];
  private literal = '';

  constructor(
    text: string, isText: boolean, private readonly groups: number, private readonly names: ReadonlyMap<string, number>,
    private readonly dialect: RegexDialect, private readonly warnings: PatternWarning[],
  ) {
    this.source = new PatternSource(text, isText, dialect);
  }

  private readonly warn = (message: string): void => {
    this.warnings.push({ category: 'DeprecationWarning', message });
  };

  read(): TemplatePart[] {
    for (;;) {
      const token = this.source.get();
      if (token === null) break;
      if (token[0] === '\\') this.readEscape(token);
      else this.literal += token;
    }
    if (this.literal !== '') this.parts.push(this.literal);
    return this.parts;
  }

  private readEscape(token: string): void {
    const { source } = this;
    const first = token[1];
    if (first === 'g') this.readNamed();
    else if (first === '0') {
      const code = Number.parseInt(`0${source.getWhile(2, OCTAL_DIGITS)}`, 8);
      this.literal += String.fromCharCode(code & 0xff);
    } else if (DIGITS.includes(first)) this.readNumbered(first);
    else {
      const code = CHARACTER_ESCAPES.get(token);
      if (code !== undefined) this.literal += String.fromCharCode(code);
      else if (/^[A-Za-z]$/.test(first)) throw source.error(`bad escape ${token}`, token.length);
      else this.literal += token;
    }
  }

  private readNumbered(first: string): void {
    const { source } = this;
    let digits = first;
    if (source.nextIsIn(DIGITS)) {
      digits += source.get() as string;
      if (OCTAL_DIGITS.includes(digits[0]) && OCTAL_DIGITS.includes(digits[1]) && source.nextIsIn(OCTAL_DIGITS)) {
        digits += source.get() as string;
        const code = Number.parseInt(digits, 8);
        if (code > 0o377) throw source.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1);
        this.literal += String.fromCharCode(code);
        return;
      }
    }
    this.addGroup(Number(digits), digits.length);
  }

  /** `\g<name>` and `\g<number>`. */
  private readNamed(): void {
    const { source, dialect } = this;
    if (!source.match('<')) throw source.error('missing <');
    const name = source.getUntil('>', 'group name');
    const length = lengthOf(name);
    const number = groupNumber(name, dialect);
    if (number === null) {
      source.checkGroupName(name, 1, this.warn);
      const group = this.names.get(name);
      if (group === undefined) throw new PatternFailure('IndexError', `unknown group name ${strRepr(name)}`);
      this.addGroup(group, length + 1);
      return;
    }
    if (number.value >= MAXGROUPS) throw source.error(`invalid group reference ${number.value}`, length + 1);
    if (!number.plain && dialect.groupNames === 'warned') {
      this.warn(`bad character in group name ${source.isText ? strRepr(name) : strAscii(name)} at position ${source.tell() - length - 1}`);
    }
    this.addGroup(number.value, length + 1);
  }

  private addGroup(group: number, offset: number): void {
    if (group > this.groups) throw this.source.error(`invalid group reference ${group}`, offset);
    if (this.literal !== '') this.parts.push(this.literal);
    this.literal = '';
    this.parts.push(group);
  }
}
