/** Hints that nobody needs: one that says what another has said, and those behind one that gives the solution away. */
import { diffArrays } from 'diff';
import type { Challenge, FixChallenge } from '@/lib/content/types';
import type { CourseFindings } from './course-findings';
import { plainText } from './lint-question';
import { programChunks } from './program-chunks';

/** So few new lines may stand in a hint: there is no way to speak of them without. */
const FEW_LINES = 2;

export function lintHints(challenge: Challenge, findings: CourseFindings): void {
  const [profile] = challenge.profiles;
  const texts = challenge.hints.map(({ body }) => words(plainText(body)));
  const added = 'solution' in challenge ? addedLines(challenge) : [];
  challenge.hints.forEach(({ file }, index) => {
    const report = findings.inFile(file);
    const same = texts.findIndex((text) => text === texts[index]);
    if (same < index) report(profile, `the hint says what hint ${same + 1} says: nobody needs it`, 'Say more, or remove it.');
    if (added.length > FEW_LINES && added.every((line) => texts[index].includes(line))) {
      const rest = challenge.hints.length - index - 1;
      const behind = rest === 0 ? '' : `, and nobody needs the ${rest === 1 ? 'one' : rest} behind it`;
      report(profile, `the hint gives the whole solution away${behind}`, 'Leave something to find: the solution has a place of its own.');
    }
  });
}

const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The statements that the solution has and the starter has not. */
function addedLines({ starter, solution }: FixChallenge): string[] {
  const statements = (source: string): string[] => programChunks(source)
    .map(({ lines }) => words(lines.filter((line) => !line.trimStart().startsWith('#')).join(' ')));
  return diffArrays(statements(starter), statements(solution)).filter(({ added }) => added).flatMap(({ value }) => value).filter((line) => line !== '');
}
