/**
 * Entry of the command line. Loads nothing but what the called sub-command needs. In a thread of its own it is the worker that runs
 * programs for `grade` or checks items for `check`: one file, and so one engine.
 */
import { isMainThread } from 'node:worker_threads';
import { DEFAULT_PROFILE, ENGINE_VERSION, PROFILE_IDS } from '@/lib/python/api';
import { version } from '../../package.json';
import { EXIT, renderHelp, type Command } from './command';
import { nearestWord } from '@/lib/content/nearest-word';
import { isHelpRequest, isUsageError } from './options';

interface CommandEntry {
  name: string;
  summary: string;
  load(): Promise<Command>;
}

const COMMANDS: readonly CommandEntry[] = [
  { name: 'run', summary: 'Run a Python program', load: async () => (await import('./run-command')).runCommand },
  { name: 'heap', summary: "Look at a program's heap: what grows, who holds it", load: async () => (await import('./heap-command')).heapCommand },
  {
    name: 'challenges', summary: 'List the challenges, by kind and difficulty',
    load: async () => (await import('./challenges-command')).challengesCommand,
  },
  { name: 'grade', summary: 'Grade answers to a challenge', load: async () => (await import('./grade-command')).gradeCommand },
  {
    name: 'profiles', summary: 'Compare the versions of Python: what differs, and programs that show it',
    load: async () => (await import('./profiles-command')).profilesCommand,
  },
  {
    name: 'beliefs', summary: 'What wrong beliefs answer to the questions of an item',
    load: async () => (await import('./beliefs-command')).beliefsCommand,
  },
  { name: 'new', summary: 'Write the skeleton of a challenge or lesson', load: async () => (await import('./new-command')).newCommand },
  {
    name: 'check',
    summary: 'Check the course: every file, program and answer',
    load: async () => (await import('./check-command')).checkCommand,
  },
  { name: 'regrade', summary: 'Grade stored answers again: what changes, before and after', load: () => adminCommand('regrade') },
  { name: 'token', summary: 'Make, list and revoke tokens for the HTTP API', load: () => adminCommand('token') },
];

/** Commands that need the database are in a file beside this one, which needs installed packages. */
async function adminCommand(name: string): Promise<Command> {
  const file = new URL('leaklab-admin.mjs', import.meta.url);
  return ((await import(file.href)) as { commands: Record<string, Command> }).commands[name];
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') return say(`leaklab ${version}, engine ${ENGINE_VERSION}, Python ${PROFILE_IDS.join(', ')}\n`);
  if (name === undefined || name === '--help' || name === '-h') return say(overview());
  if (name === 'help') return main(rest.length === 0 ? ['--help'] : [rest[0], '--help']);
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry === undefined) return complain('leaklab', unknownCommand(name), 'leaklab --help');
  return call(await entry.load(), rest);
}

async function call(command: Command, args: string[]): Promise<number> {
  try {
    return await command.main(args);
  } catch (error) {
    if (isHelpRequest(error)) return say(renderHelp(command));
    if (!isUsageError(error)) throw error;
    return complain(`leaklab ${command.name}`, error.message, `leaklab ${command.name} --help`);
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return EXIT.ok;
}

function complain(who: string, message: string, help: string): number {
  process.stderr.write(`${who}: ${message}\nTry '${help}'.\n`);
  return EXIT.usage;
}

function unknownCommand(name: string): string {
  const meant = nearestWord(
    name,
    COMMANDS.map((command) => command.name),
  );
  if (meant !== null) return `unknown command '${name}'. Did you mean '${meant}'?`;
  return name.endsWith('.py') ? `unknown command '${name}'. To run a program: leaklab run ${name}` : `unknown command '${name}'`;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'usage: leaklab COMMAND [OPTION…] [ARGUMENT…]',
    '',
    `Runs Python programs on a model of CPython's memory (${PROFILE_IDS.join(', ')}; ${DEFAULT_PROFILE} unless you say otherwise)`,
    'and grades answers to the challenges of the course.',
    '',
    'commands:',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    "'leaklab COMMAND --help' tells more about one.  'leaklab --version' names the versions.",
    '',
  ].join('\n');
}

// A reader that went away (`leaklab … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.failed);
});

try {
  if (isMainThread) process.exitCode = await main(process.argv.slice(2));
  else if (!(await import('./check-items')).serveCheck()) await import('@/lib/runtime/node-worker');
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`leaklab: this is a defect of leaklab, please report it:\n${text}\n`);
  process.exitCode = EXIT.defect;
}
