/** `leaklab profiles`: what differs between the versions, side by side, and the programs that show it. */
import { knobTable, runProgram } from '@/lib/python';
import { DEFAULT_PROFILE, PROFILES, outputText, type KnobRow, type ProfileId } from '@/lib/python/api';
import { nearestWord } from '@/lib/content/nearest-word';
import { EXIT, type Command } from './command';
import { parseOptions, UsageError, type OptionSpec } from './options';

const OPTIONS: OptionSpec[] = [
  { name: 'show', value: 'KNOB', help: 'Run the program that shows this difference, as every version' },
  { name: 'json', help: 'Write JSON, for machines' },
];

export const profilesCommand: Command = {
  name: 'profiles',
  usage: ['[--json]', '--show KNOB [--json]'],
  about: `Lists the versions of CPython that a program can run as, and what differs between them in what happens to memory. Each
difference has a name and a small program that shows it.`,
  options: OPTIONS,
  notes: `examples:
  leaklab profiles
  leaklab profiles --show instance-dict
  leaklab run --python 3.8 leak.py`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  if (rest.length > 0) throw new UsageError(`unexpected argument '${rest[0]}'`);
  const shown = values.get('show');
  const asJson = values.has('json');
  if (shown === undefined) process.stdout.write(asJson ? json({ profiles: PROFILES, knobs: knobTable }) : overview());
  else {
    const row = findKnob(shown);
    const groups = runEverywhere(row);
    process.stdout.write(asJson ? json({ ...row, outputs: groups }) : shownText(row, groups));
  }
  return EXIT.ok;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function findKnob(id: string): KnobRow {
  const row = knobTable.find((candidate) => candidate.id === id);
  if (row !== undefined) return row;
  const ids = knobTable.map((candidate) => candidate.id);
  const meant = nearestWord(id, ids);
  throw new UsageError(`there is no knob '${id}'${meant === null ? `, but ${ids.join(', ')}` : `. Did you mean '${meant}'?`}`);
}

/** The versions, then a paragraph for each knob with its values. */
function overview(): string {
  const width = Math.max(...PROFILES.map(({ id }) => id.length));
  const versions = PROFILES.map(({ id, name, extent, note }) => {
    const marks = [id === DEFAULT_PROFILE ? 'the default' : '', name === id ? '' : `shown as "${name}"`, extent === 'whole' ? '' : EXTENTS[extent]];
    const said = marks.filter((mark) => mark !== '').join(', ');
    return `  ${id.padEnd(width)}  ${note}${said === '' ? '' : ` (${said})`}`;
  });
  const knobs = knobTable.map(({ id, title, sentence, values }) => {
    return [`${title} [${id}]`, `  ${sentence}`, ...values.map(({ value, profiles }) => `    ${value}: ${profiles.join(', ')}`), ''].join('\n');
  });
  return ['versions:', ...versions, '', ...knobs, "'leaklab profiles --show KNOB' runs the program that shows a difference.", ''].join('\n');
}

const EXTENTS = { memory: "its memory model, on 3.10's language and library", approximate: 'approximately' } as const;

interface OutputGroup {
  profiles: ProfileId[];
  output: string;
}

/** What the program prints, with the versions in which it does; addresses are taken out. */
function runEverywhere({ program }: KnobRow): OutputGroup[] {
  const groups: OutputGroup[] = [];
  for (const { id } of PROFILES) {
    const result = runProgram({ source: program, filename: 'show.py', profile: id });
    const output = (outputText(result, 'stdout') + outputText(result, 'stderr')).replace(/0x[0-9a-f]+/g, '0x…');
    const group = groups.find((candidate) => candidate.output === output);
    if (group === undefined) groups.push({ profiles: [id], output });
    else group.profiles.push(id);
  }
  return groups;
}

function shownText({ title, sentence, program }: KnobRow, groups: readonly OutputGroup[]): string {
  const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ');
  const outputs = groups.map(({ profiles, output }) => `${profiles.join(', ')}:\n${indented(output)}\n`);
  return [title, sentence, '', indented(program), '', ...outputs].join('\n');
}
