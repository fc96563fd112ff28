import { describe, expect, it } from 'vitest';
import { compileSource } from '../compiler';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import recorded from './recorded/syntax-errors.json';

/** Class, message, line, offset, end line, end offset, as `recorded/record.py` writes them. */
type Answer = (string | number)[] | null;

function answerOf(text: string, profile: string): Answer {
  const source = new SourceFile('program.py', text);
  try {
    compileSource(source, { profile, mode: 'exec', traced: false });
    return null;
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    const { type, message, line, column, endLine, endColumn } = thrown;
    return [type, message, line, column, endLine, endColumn];
  }
}

/** The versions that were asked. */
const VERSIONS = (recorded as [string, [string, unknown][]][])[0][1].flatMap(([versions]) => versions.split(' '));

describe.each(VERSIONS)('syntax errors of %s', (profile) => {
  const cases = (recorded as [string, [string, Answer][]][]).map(([text, answers]) => {
    const answer = answers.find(([versions]) => versions.split(' ').includes(profile));
    if (answer === undefined) throw new Error(`nothing recorded for ${profile}: ${text}`);
    return [text, answer[1]] as const;
  });

  it('covers hundreds of mistakes', () => {
    expect(cases.filter(([, answer]) => answer !== null).length).toBeGreaterThan(500);
  });

  it('have the class, words and place that CPython gives them', () => {
    const wrong = cases
      .map(([text, expected]) => ({ text, expected, actual: answerOf(text, profile) }))
      .filter(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual));
    expect(wrong).toEqual([]);
  });
});
