import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/env';

const Manifest = z.object({ worker: z.string().startsWith('/engine/') });

let known: string | undefined;

/** The address of the page's engine, which changes with its content; `scripts/build-engine.mjs` writes it down. */
export async function findPageWorker(): Promise<string> {
  if (known && !env.isDevelopment) return known;
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'public/engine/manifest.json');
  known = Manifest.parse(JSON.parse(await readFile(file, 'utf8'))).worker;
  return known;
}
