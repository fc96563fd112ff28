import 'server-only';
import path from 'node:path';
import { readExamples } from '@/lib/content/examples';
import type { Example } from '@/lib/content/examples';

/** The programs that the playground offers to start from. */
export async function listExamples(): Promise<Example[]> {
  return readExamples(path.join(/* turbopackIgnore: true */ process.cwd(), 'content'));
}
