import type { CompiledSource } from '../compiler';

/**
 * Programs that were compiled last: a grader runs the same workloads with the same solution again and again, and an answer in each of
 * its workloads. What the compiler gives depends on nothing but what stands in the key, and nobody changes it.
 */
const known = new Map<string, { compiled: CompiledSource; chars: number }>();
const MOST_CHARS = 2_000_000;
let chars = 0;

export interface ProgramKey {
  profile: string;
  name: string;
  text: string;
  markLines: ReadonlySet<number> | undefined;
}

/** What `compile` gives, or gave for the same key; what it throws is not kept. */
export function compiledOnce({ profile, name, text, markLines }: ProgramKey, compile: () => CompiledSource): CompiledSource {
  const key = `${profile}\n${name}\n${markLines === undefined ? '' : [...markLines].join()}\n${text}`;
  const found = known.get(key);
  if (found !== undefined) {
    known.delete(key);
    known.set(key, found);
    return found.compiled;
  }
  const compiled = compile();
  known.set(key, { compiled, chars: key.length });
  chars += key.length;
  for (const [oldest, { chars: size }] of known) {
    if (chars <= MOST_CHARS) break;
    known.delete(oldest);
    chars -= size;
  }
  return compiled;
}
