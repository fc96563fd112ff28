/** What experience says of questions, as far as it can be seen in their text. */
import type { Nodes } from 'hast';
import type { Question } from '@/lib/content/types';
import type { CourseFindings } from './course-findings';

/** Choices may be shuffled, and then there is no above and below. */
const PLACES = /\b(the (answer|choice) (above|below)|(first|second|third|last) (answer|choice)|all of the above|none of the above)\b/i;

export function lintQuestion(question: Question, findings: CourseFindings): void {
  const [profile] = question.profiles;
  const report = findings.atLine(question.line);
  if (/\bNOT\b/.test(plainText(question.prompt))) {
    report(profile, `'${question.id}' asks with a bare NOT, which is overlooked`, 'Ask what is so, or emphasise it: **not**.');
  }
  if (question.kind !== 'output') return;
  for (const { why, line } of question.choices) {
    const text = Object.values(why).map(plainText).join(' ');
    const found = PLACES.exec(text)?.[0];
    if (found !== undefined) findings.atLine(line)(profile, `'${found}' depends on the order of the choices`, 'Say which one is meant.');
  }
}

/** All text of a tree, without what marks it up. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
