import { expect, it } from 'vitest';
import type { Hint } from '@/lib/content/types';
import { createFindings } from './course-findings';
import { lintHints } from './lint-hints';
import { challenge } from './testing/fixtures';

const hint = (value: string, index: number): Hint => (
  { file: `hints/${index + 1}.md`, body: { type: 'root', children: [{ type: 'text', value }] } }
);

function told(...texts: string[]): string[] {
  const linted = { ...challenge, starter: 'zero = 0\n', solution: 'zero = 0\nfirst = 1\n# why\nsecond = (2,\n    3)\n\nthird = 3\n', hints: texts.map(hint) };
  const findings = createFindings(linted);
  lintHints(linted, findings);
  return findings.problems().map(({ file, message }) => `${file}: ${message}`);
}

it('has nothing to say about hints that lead on', () => {
  expect(told('Look at first = 1.', 'Then at second.', 'third = 3')).toEqual([]);
});

it('finds a hint that says what an earlier one says', () => {
  expect(told('Look.', 'Think.', ' Look. ')).toEqual([
    'challenges/mend/hints/3.md: the hint says what hint 1 says: nobody needs it (Python 3.14)',
  ]);
});

it('finds a hint that gives the whole solution away, however it is spaced', () => {
  expect(told('Write\nfirst  = 1\nsecond = (2, 3)\nthird = 3', 'Well?')).toEqual([
    'challenges/mend/hints/1.md: the hint gives the whole solution away, and nobody needs the one behind it (Python 3.14)',
  ]);
});
