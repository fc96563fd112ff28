/** What was found out about items is kept: an item that is the same, checked by the same program, is not checked again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from '@/lib/content/types';
import type { CheckedItem } from '@/lib/grading/check-course';

export interface CheckCache {
  read(item: Item): CheckedItem | null;
  write(item: Item, checked: CheckedItem): void;
}

const NO_CACHE: CheckCache = { read: () => null, write: () => undefined };

/** What nobody has asked for so long goes. */
const OLD_MS = 14 * 24 * 60 * 60 * 1000;

/**
 * In the folder for such things of the package that this program is in; nothing is kept where there is none, nor by a program that is not
 * bundled: its text, in which the engine is, is part of what an entry is called by.
 */
export function openCheckCache(seeds: number): CheckCache {
  const self = fileURLToPath(import.meta.url);
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  if (!self.endsWith('.mjs') || !existsSync(modules)) return NO_CACHE;
  const folder = path.join(modules, '.cache/leaklab/check');
  const program = createHash('sha256').update(readFileSync(self)).update(` ${seeds} `).digest();
  const fileOf = (item: Item): string =>
    path.join(folder, `${createHash('sha256').update(program).update(`${item.id} ${item.version}`).digest('hex').slice(0, 32)}.json`);
  return {
    read: (item) => {
      const file = fileOf(item);
      if (!existsSync(file)) return null;
      utimesSync(file, new Date(), new Date());
      return JSON.parse(readFileSync(file, 'utf8')) as CheckedItem;
    },
    write: (item, checked) => {
      mkdirSync(folder, { recursive: true });
      forgetOld(folder);
      const file = fileOf(item);
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(checked));
      renameSync(`${file}.${process.pid}`, file);
    },
  };
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > OLD_MS) rmSync(file, { force: true });
  }
}
