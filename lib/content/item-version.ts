import { createHash } from 'node:crypto';
import type { ContentFile } from './content-files';

/** Hash of an item's files, names included: 16 hexadecimal digits. Stored with every attempt. */
export function itemVersion(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(JSON.stringify([name, text]));
  return hash.digest('hex').slice(0, 16);
}
