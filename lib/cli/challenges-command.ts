/** `leaklab challenges`: what there is to do, by kind and difficulty. */
import { CHALLENGE_KIND_NAMES, CHALLENGE_ORDERS, DIFFICULTIES } from '@/lib/content/challenge-terms';
import { loadCourse } from '@/lib/content/load-course';
import { nearestWord } from '@/lib/content/nearest-word';
import { pickChallenges } from '@/lib/content/pick-challenges';
import type { Challenge } from '@/lib/content/types';
import { EXIT, type Command } from './command';
import { CONTENT_OPTION, courseRoot } from './course-folder';
import { parseOptions, UsageError, type OptionSpec } from './options';

const OPTIONS: OptionSpec[] = [
  { name: 'kind', value: 'KIND', help: `Only those of a kind: ${CHALLENGE_KIND_NAMES.join(', ')}` },
  { name: 'difficulty', value: 'LEVEL', help: `Only those of a level: ${DIFFICULTIES.join(', ')}` },
  { name: 'sort', value: 'ORDER', help: `In the order of the ${CHALLENGE_ORDERS.join(', ')} (course)` },
  { name: 'json', help: 'Print them as JSON' },
  CONTENT_OPTION,
];

export const challengesCommand: Command = {
  name: 'challenges',
  usage: ['[OPTION…]'],
  about: `Lists the challenges of the course: name, difficulty, kind, minutes and title. The name is what 'leaklab grade' takes.`,
  options: OPTIONS,
  notes: `examples:
  leaklab challenges --kind fix --difficulty introductory
  leaklab challenges --sort minutes`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  if (rest.length > 0) throw new UsageError(`there is nothing to do with '${rest[0]}'`);
  const pick = {
    kind: oneOf(values, 'kind', CHALLENGE_KIND_NAMES), difficulty: oneOf(values, 'difficulty', DIFFICULTIES),
    sort: oneOf(values, 'sort', CHALLENGE_ORDERS),
  };
  const { course } = await loadCourse({ root: courseRoot(values), highlight: false });
  const challenges = pickChallenges(course, pick);
  process.stdout.write(values.has('json') ? renderJson(challenges) : renderTable(challenges));
  return EXIT.ok;
}

function oneOf<T extends string>(values: Map<string, string>, option: string, known: readonly T[]): T | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const meant = nearestWord(value, known);
  throw new UsageError(`option '--${option}' does not take '${value}'. ${meant === null ? `It is one of ${known.join(', ')}.` : `Did you mean '${meant}'?`}`);
}

function renderJson(challenges: readonly Challenge[]): string {
  const shown = challenges.map(({ slug, kind, difficulty, minutes, title, summary, profiles, version }) => (
    { slug, kind, difficulty, minutes, title, summary, profiles, version }
  ));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function renderTable(challenges: readonly Challenge[]): string {
  if (challenges.length === 0) return 'There is none like that.\n';
  const width = Math.max(...challenges.map(({ slug }) => slug.length));
  const lines = challenges.map(({ slug, difficulty, kind, minutes, title }) => (
    `${slug.padEnd(width)}  ${difficulty.padEnd(12)}  ${kind.padEnd(14)}  ${String(minutes).padStart(3)} min  ${title}\n`
  ));
  return `${lines.join('')}\n${challenges.length} ${challenges.length === 1 ? 'challenge' : 'challenges'}.\n`;
}
