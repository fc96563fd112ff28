/**
 * The list of profiles for scripts: lib/python/api.ts, which has no imports, read with its types taken off.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

const file = path.join(import.meta.dirname, '..', 'lib/python/api.ts');
const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' });

export const { PROFILES, PROFILE_IDS, WHOLE_PROFILE_IDS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
