import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { env } from '@/lib/env';

const known = new Map<string, Promise<unknown>>();

async function read(file: string, schema: z.ZodType): Promise<unknown> {
  const place = path.join(/* turbopackIgnore: true */ process.cwd(), 'dist/pages', file);
  return schema.parse(JSON.parse(await readFile(place, 'utf8')));
}

/** A file that `scripts/build-page-data.mjs` made. Read once, in development each time. */
export function readPageData<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const data = known.get(file) ?? read(file, schema);
  if (!env.isDevelopment) known.set(file, data);
  // What failed is tried again by the next request.
  data.catch(() => known.delete(file));
  return data as Promise<T>;
}
