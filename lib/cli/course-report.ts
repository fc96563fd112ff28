/** The report of a course: what all its programs do, one file for each item, kept beside it and reviewed when it changes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '@/lib/content/types';

const FOLDER = 'report';
const fileOf = (id: string): string => `${FOLDER}/${id}.txt`;

export const hasReports = (root: string): boolean => existsSync(path.join(root, FOLDER));

/** Writes the reports of these items; with `all`, those of items that are no more are removed. */
export function writeReports(root: string, reports: ReadonlyMap<string, string>, all: boolean): void {
  if (all) rmSync(path.join(root, FOLDER), { recursive: true, force: true });
  for (const [id, text] of reports) {
    const file = path.join(root, fileOf(id));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const UPDATE = "Look at what changed; if it is meant, run 'leaklab check --update' and commit the report with it.";

/** A problem for each report that says something else, is missing or belongs to nothing. A course without reports has none to compare. */
export function compareReports(root: string, reports: ReadonlyMap<string, string>, all: boolean): Problem[] {
  if (!hasReports(root)) return [];
  const problems = [...reports].flatMap(([id, text]) => compareReport(root, id, text));
  if (!all) return problems;
  for (const folder of ['lessons', 'challenges']) {
    const listed = path.join(root, FOLDER, folder);
    for (const name of existsSync(listed) ? readdirSync(listed) : []) {
      const id = `${folder}/${name.replace(/\.txt$/, '')}`;
      if (!reports.has(id)) problems.push({ file: fileOf(id), line: 1, column: 1, message: `there is no ${id} any more`, fix: UPDATE });
    }
  }
  return problems;
}

function compareReport(root: string, id: string, text: string): Problem[] {
  const file = path.join(root, fileOf(id));
  if (!existsSync(file)) return [{ file: fileOf(id), line: 1, column: 1, message: 'there is no report of this item yet', fix: UPDATE }];
  const recorded = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').split('\n');
  const found = text.split('\n');
  const at = found.findIndex((line, index) => line !== recorded[index]);
  if (at === -1 && recorded.length === found.length) return [];
  const line = at === -1 ? found.length : at;
  const say = (lines: readonly string[]): string => (line < lines.length ? JSON.stringify(lines[line].trim()) : 'nothing more');
  return [{ file: fileOf(id), line: line + 1, column: 1, message: `reported was ${say(recorded)}, and now it is ${say(found)}`, fix: UPDATE }];
}
