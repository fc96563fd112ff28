/** `leaklab beliefs`: what somebody would answer who believes something wrong, for authors who look for choices. */
import { findItem } from '@/lib/content/course-views';
import { loadCourse } from '@/lib/content/load-course';
import { nearestWord } from '@/lib/content/nearest-word';
import type { Item } from '@/lib/content/types';
import { BELIEF_IDS, beliefOf, type BeliefId } from '@/lib/grading/belief-catalogue';
import { beliefTable, isAskable, type BeliefAnswer } from '@/lib/grading/beliefs';
import { runProgram } from '@/lib/python';
import type { ProfileId } from '@/lib/python/api';
import { EXIT, type Command } from './command';
import { CONTENT_OPTION, courseRoot } from './course-folder';
import { parseOptions, UsageError, type OptionSpec } from './options';
import { PROFILE_OPTION, parseProfile } from './profile-option';

const OPTIONS: OptionSpec[] = [
  { ...PROFILE_OPTION, help: `${PROFILE_OPTION.help.replace(/ \([^)]*\)$/, '')} (the question's first)` },
  { name: 'show', value: 'BELIEF', help: 'Tell what refutes a belief, with the program that shows it' },
  CONTENT_OPTION,
];

export const beliefsCommand: Command = {
  name: 'beliefs',
  usage: ['[OPTION…] [ITEM]', '--show BELIEF'],
  about: `Lists the wrong beliefs about memory that leaklab knows. With ITEM, lessons/NAME or challenges/NAME, says of each of its
questions what is right and what somebody would answer who holds one of them; beliefs that answer the same stand together, since
the question cannot tell them apart. Beliefs that answer right are left out.`,
  options: OPTIONS,
  notes: `examples:
  leaklab beliefs
  leaklab beliefs --show del-destroys
  leaklab beliefs challenges/who-is-still-alive`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  const shown = values.get('show');
  if (shown !== undefined) return say(story(shown));
  if (rest.length === 0) return say(BELIEF_IDS.map((id) => `${id.padEnd(24)}  ${beliefOf(id).claim}\n`).join(''));
  if (rest.length > 1) throw new UsageError(`there is nothing to do with '${rest[1]}'`);
  const { course } = await loadCourse({ root: courseRoot(values), highlight: false });
  const item = findItem(course, rest[0]) ?? findItem(course, `challenges/${rest[0]}`) ?? findItem(course, `lessons/${rest[0]}`);
  if (item === null) throw new UsageError(`there is no item '${rest[0]}'`);
  return say(await report(item, (first) => parseProfile(values, first)));
}

function say(text: string): number {
  process.stdout.write(text);
  return EXIT.ok;
}

function story(name: string): string {
  const id = BELIEF_IDS.find((one) => one === name);
  if (id === undefined) {
    const meant = nearestWord(name, BELIEF_IDS);
    throw new UsageError(`there is no belief '${name}'.${meant === null ? '' : ` Did you mean '${meant}'?`}`);
  }
  const { claim, truth, program } = beliefOf(id);
  return `Belief: ${claim}.\n\n${truth}\n\n${program}`;
}

async function report(item: Item, profileOf: (first: ProfileId) => ProfileId): Promise<string> {
  const parts: string[] = [];
  for (const question of Object.values(item.questions).filter(isAskable)) {
    const profile = profileOf(question.profiles[0]);
    const { right, wrong } = await beliefTable(question, profile, async (request) => runProgram(request));
    const groups = new Map<string, { answer: BeliefAnswer; ids: BeliefId[] }>();
    for (const [id, answer] of wrong) {
      const key = JSON.stringify(answer);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { answer, ids: [id] });
      else group.ids.push(id);
    }
    const rows = [...groups.values()].map(({ answer, ids }) => `  ${ids.join(', ')}\n${answerLines(answer)}`);
    parts.push(`${question.id} (Python ${profile})\n  right\n${answerLines(right)}${rows.join('')}`);
  }
  return parts.length === 0 ? 'It asks nothing that beliefs answer.\n' : parts.join('\n');
}

function answerLines(answer: BeliefAnswer): string {
  const lines = typeof answer === 'string' ? answer.split('\n') : Object.entries(answer).map(([way, value]) => `${way}: ${value}`);
  return lines.map((line) => `      ${line}\n`).join('');
}
