/** The answers that `leaklab grade` is to grade: files, folders of files, standard input. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Challenge } from '@/lib/content/types';
import { UsageError } from './options';
import { readStandardInput } from './standard-input';

export interface AnswerFile {
  /** As it was named, or the named folder with the way from there; `-` for standard input. */
  name: string;
  text: string;
}

/** Folders that hold no answers, whatever is in them. */
const SKIPPED = /^(\.|__pycache__$|node_modules$)/;

/** Whether the challenge is answered with a program; the others with JSON. */
const extensionOf = (challenge: Challenge): string => ('module' in challenge ? '.py' : '.json');

/** All answers in the order of the command line, in folders by name. Throws UsageError for what cannot be read. */
export function readAnswers(paths: readonly string[], challenge: Challenge): AnswerFile[] {
  const names = paths.flatMap((named) => (isFolder(named) ? filesIn(named, extensionOf(challenge)) : [named]));
  return names.map((name) => ({ name, text: readAnswer(name) }));
}

function isFolder(named: string): boolean {
  return named !== '-' && statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
}

function filesIn(folder: string, extension: string): string[] {
  const found = walk(folder, extension);
  if (found.length === 0) throw new UsageError(`there is no ${extension} file in the folder '${folder}'`);
  return found;
}

function walk(folder: string, extension: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (SKIPPED.test(entry.name)) return [];
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return walk(name, extension);
    return entry.isFile() && entry.name.endsWith(extension) ? [name] : [];
  });
}

function readAnswer(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file === '-' ? readStandardInput() : readFileSync(file));
  } catch (error) {
    throw new UsageError(`cannot read '${file}': ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === undefined || code.startsWith('ERR_') ? 'it is not UTF-8 text' : code;
}
