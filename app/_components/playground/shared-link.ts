/** What a link to the playground holds: behind the `#`, so it is never sent to a server. */
import { z } from 'zod';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';

const sharedSchema = z.object({
  source: z.string().max(200_000),
  profile: z.enum(PROFILE_IDS as [ProfileId, ...ProfileId[]]),
  /** Event of the recorded run. */
  step: z.number().int().nonnegative().optional(),
});

export type Shared = z.infer<typeof sharedSchema>;

/** Most characters of a program that is unpacked: a link from elsewhere may have been made to be much larger than it looks. */
const MOST_BYTES = 1_000_000;

const toBase64Url = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

export async function packLink(shared: Shared): Promise<string> {
  const packed = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#1${toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/** Null when there is nothing, or nothing that can be read. */
export async function unpackLink(hash: string): Promise<Shared | null> {
  if (!hash.startsWith('#1')) return null;
  try {
    const stream = new Blob([fromBase64Url(hash.slice(2))]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return sharedSchema.parse(JSON.parse(await readAtMost(stream)));
  } catch {
    return null;
  }
}

async function readAtMost(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST_BYTES) throw new Error('too large');
  }
}
