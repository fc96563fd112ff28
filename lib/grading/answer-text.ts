/** Outputs as answers: what of a text counts, whether two are the same, and where they part. */
import type { OutputQuestion } from '@/lib/content/types';
import type { PartVerdict } from './types';

/** Spaces at the ends of lines cannot be seen, and newlines at the end cannot be chosen: neither counts. */
export function trimOutput(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}

/** Whether two outputs are the same, where lines whose order nobody promises may stand in any. */
export function sameOutput({ unordered }: Pick<OutputQuestion, 'unordered'>, one: string, other: string): boolean {
  return one === other || (unordered.length > 0 && inOrder(unordered, one) === inOrder(unordered, other));
}

function inOrder(unordered: OutputQuestion['unordered'], text: string): string {
  const lines = text.split('\n');
  for (const [first, last] of unordered) lines.splice(first - 1, last - first + 1, ...lines.slice(first - 1, last).sort());
  return lines.join('\n');
}

/** A typed output line by line; empty when there is only one line. */
export function lineParts(question: Pick<OutputQuestion, 'unordered'>, given: string, expected: string): PartVerdict[] {
  const expectedLines = expected.split('\n');
  const givenLines = given.split('\n');
  if (expectedLines.length === 1) return [];
  const loose = (index: number): string[] => {
    const [first, last] = question.unordered.find(([from, to]) => index + 1 >= from && index + 1 <= to) ?? [index + 1, index + 1];
    return expectedLines.slice(first - 1, last);
  };
  return expectedLines.map((line, index) => ({
    way: '', name: `Line ${index + 1}`, given: givenLines[index] ?? 'nothing', expected: line,
    credit: loose(index).includes(givenLines[index]) ? 1 : 0, message: '',
  }));
}

/** Where an answer and the output part for the first time, in a sentence; empty when they do not. */
export function firstDifference(question: Pick<OutputQuestion, 'unordered'>, given: string, expected: string): string {
  if (sameOutput(question, given, expected)) return '';
  const at = lineParts(question, given, expected).findIndex(({ credit }) => credit === 0);
  const expectedLines = expected.split('\n');
  const givenLines = given.split('\n');
  if (at === -1) {
    if (expectedLines.length === 1 || givenLines.length <= expectedLines.length) return '';
    return `The program prints ${expectedLines.length} lines, and you have ${givenLines.length}.`;
  }
  const said = at < givenLines.length ? `you say “${givenLines[at]}”` : 'your answer has ended';
  return `You and Python part in line ${at + 1}: ${said}, and it prints “${expectedLines[at]}”.`;
}
