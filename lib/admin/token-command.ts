/** `leaklab token`: tokens for the HTTP API, made and revoked by whoever runs the server. */
import { EXIT, type Command } from '@/lib/cli/command';
import { parseOptions, UsageError, wholeNumber, type OptionSpec } from '@/lib/cli/options';
import type { PrismaClient } from '@/lib/db/client';
import type { TokenView } from '@/lib/services/tokens/create-token';
import { DATABASE_OPTION, openDatabase } from './database-option';

const OPTIONS: OptionSpec[] = [
  { name: 'learner', value: 'ID', help: 'Whose token: made in their name, or listed' },
  { name: 'new-learner', value: 'NAME', help: 'Make a learner of this name, and the token for them: for a grading script' },
  { name: 'scope', value: 'LIST', help: 'What it may do, with commas between: submissions:read, submissions:write, grade (grade)' },
  { name: 'days', value: 'NUMBER', help: 'For how many days (90); 0: until it is revoked' },
  { name: 'json', help: 'Print JSON' },
  DATABASE_OPTION,
];

export const tokenCommand: Command = {
  name: 'token',
  usage: ['make [OPTION…] NAME', 'list [OPTION…]', 'revoke [OPTION…] ID'],
  about: `Tokens with which programs use the HTTP API. 'make' prints a new one, called NAME, once: only its hash is kept. 'list' prints which there
are, 'revoke' ends one at once. Learners make their own on the page /account.`,
  options: OPTIONS,
  notes: `exit status:
  ${EXIT.ok}  done
  ${EXIT.failed}  there is no such learner or token
  ${EXIT.usage}  the command line was not understood, or the database could not be used

examples:
  leaklab token make --new-learner grader --scope grade "nightly grading"
  leaklab token list
  leaklab token revoke cm3x0k2p90001`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  const [verb, name, surplus] = rest;
  if (verb !== 'make' && verb !== 'list' && verb !== 'revoke') {
    throw new UsageError(verb === undefined ? 'say what to do: make, list or revoke' : `there is nothing called '${verb}' to do, but make, list and revoke`);
  }
  if (verb !== 'list' && name === undefined) throw new UsageError(verb === 'make' ? 'the token needs a name' : 'no token is named');
  const extra = verb === 'list' ? name : surplus;
  if (extra !== undefined) throw new UsageError(`there is nothing to do with '${extra}'`);
  const database = await openDatabase(values);
  try {
    if (verb === 'list') return await list(database, values);
    return verb === 'make' ? await make(database, values, name) : await revoke(database, name);
  } finally {
    await database.$disconnect();
  }
}

function refuse(message: string): number {
  process.stderr.write(`leaklab token: ${message}\n`);
  return EXIT.failed;
}

async function make(database: PrismaClient, values: Map<string, string>, name: string): Promise<number> {
  const { createToken, NewToken } = await import('@/lib/services/tokens/create-token');
  const days = wholeNumber(values.get('days') ?? '90', 'days', 0);
  const scopes = (values.get('scope') ?? 'grade').split(',').map((scope) => scope.trim());
  const input = NewToken.safeParse({ name, scopes, days: days === 0 ? null : days });
  if (!input.success) throw new UsageError(input.error.issues.map(({ path, message }) => `${path[0] === 'scopes' ? 'scope' : String(path[0])}: ${message}`).join('; '));
  const learner = await findLearner(database, values);
  if (learner === null) return refuse(`there is no learner '${values.get('learner')}'`);
  try {
    const { token, view } = await createToken(database, learner, input.data);
    process.stdout.write(values.has('json') ? `${JSON.stringify({ token, learner, ...view }, null, 2)}\n` : `${token}\n`);
    if (!values.has('json')) process.stderr.write(`Token ${view.id} of learner ${learner}. It is shown this once.\n`);
    return EXIT.ok;
  } catch (error) {
    if ((error as { code?: string }).code !== 'invalid-input') throw error;
    return refuse((error as Error).message);
  }
}

/** The id of whoever the token is for; null when there is none of that id. */
async function findLearner(database: PrismaClient, values: Map<string, string>): Promise<string | null> {
  const [id, fresh] = [values.get('learner'), values.get('new-learner')];
  if ((id === undefined) === (fresh === undefined)) throw new UsageError(`name one of '--learner' and '--new-learner'`);
  if (id !== undefined) return (await database.user.findUnique({ where: { id }, select: { id: true } }))?.id ?? null;
  const { randomUUID } = await import('node:crypto');
  const made = randomUUID();
  await database.user.create({ data: { id: made, name: fresh ?? '', email: `${made}@program.invalid`, isAnonymous: true } });
  return made;
}

async function list(database: PrismaClient, values: Map<string, string>): Promise<number> {
  const { tokenFields, toScopes } = await import('@/lib/services/tokens/create-token');
  const learner = values.get('learner');
  const rows = await database.apiToken.findMany({
    where: learner === undefined ? {} : { userId: learner }, orderBy: { createdAt: 'asc' }, select: { ...tokenFields, userId: true },
  });
  const tokens = rows.map(({ userId, ...row }) => ({ learner: userId, ...row, scopes: toScopes(row.scopes) }));
  if (values.has('json')) process.stdout.write(`${JSON.stringify(tokens, null, 2)}\n`);
  else process.stdout.write(tokens.length === 0 ? 'There are no tokens.\n' : tokens.map(tokenLine).join(''));
  return EXIT.ok;
}

const day = (time: Date | null, otherwise: string): string => time?.toISOString().slice(0, 10) ?? otherwise;

function tokenLine({ id, name, ending, scopes, createdAt, expiresAt, lastUsedAt, revokedAt, learner }: TokenView & { learner: string }): string {
  const end = revokedAt ? `revoked ${day(revokedAt, '')}` : `expires ${day(expiresAt, 'never')}`;
  return `${id}  …${ending}  ${name}\n    ${scopes.join(', ')}; learner ${learner}; made ${day(createdAt, '')}, ${end}, last used ${day(lastUsedAt, 'never')}\n`;
}

async function revoke(database: PrismaClient, id: string): Promise<number> {
  const { revokeToken } = await import('@/lib/services/tokens/revoke-token');
  try {
    await revokeToken(database, null, id);
  } catch (error) {
    if ((error as { code?: string }).code !== 'not-found') throw error;
    return refuse((error as Error).message);
  }
  process.stdout.write(`Revoked ${id}.\n`);
  return EXIT.ok;
}
