/** Reads the files of the course. What is no plain, small UTF-8 file inside the root is a problem and is not read. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIRST_PLACE, type ProblemList } from './problem-list';

/** A file of an item. */
export interface ContentFile {
  /** Path from the content root, with `/`. */
  path: string;
  /** Path from the item's folder, with `/`. */
  name: string;
  /** Line ends are `\n`, whatever the checkout made of them. */
  text: string;
}

/** The files of a lesson or challenge. */
export interface ItemFolder {
  index: ContentFile;
  /** Every file but `index.md`. */
  others: ContentFile[];
  all: ContentFile[];
}

const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 3;

/** Names of the folders directly below `folder`; none when there is no such folder. */
export function listFolders(root: string, folder: string): string[] {
  return entriesOf(path.join(root, folder)).filter((name) => lstatSync(path.join(root, folder, name)).isDirectory());
}

/** All files below `folder`, sorted by name. Hidden files are left out: editors and file systems leave them behind. */
export function readFolder(root: string, folder: string, problems: ProblemList): ContentFile[] {
  const files: ContentFile[] = [];
  const visit = (inner: string, depth: number): void => {
    for (const entry of entriesOf(path.join(root, folder, inner))) {
      const name = inner === '' ? entry : `${inner}/${entry}`;
      const stat = lstatSync(path.join(root, folder, name));
      if (stat.isDirectory() && depth < MAX_DEPTH) visit(name, depth + 1);
      else {
        const file = readContentFile(root, `${folder}/${name}`, problems);
        if (file !== null) files.push({ ...file, name });
      }
    }
  };
  visit('', 1);
  return files;
}

/** One file by its path from the root; null, and a problem, when it cannot be taken. */
export function readContentFile(root: string, file: string, problems: ProblemList): ContentFile | null {
  const refuse = (message: string, fix: string): null => {
    problems.add(file, FIRST_PLACE, message, fix);
    return null;
  };
  const stat = lstatSync(path.join(root, file), { throwIfNoEntry: false });
  if (stat === undefined) return refuse('the file is missing', 'Write it.');
  if (!stat.isFile()) return refuse('this is not a plain file', 'Put the file itself here: links and deeper folders are not followed.');
  if (stat.size > MAX_BYTES) return refuse(`the file is larger than ${MAX_BYTES / 1024} kB`, 'Make it smaller.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.join(root, file)));
    return { path: file, name: path.posix.basename(file), text: text.replaceAll('\r\n', '\n') };
  } catch {
    return refuse('the file is not UTF-8 text', 'Save it as UTF-8.');
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}
