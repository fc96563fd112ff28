import type { z } from 'zod';
import type { ContentFile } from './content-files';
import { nearestWord } from './nearest-word';
import { FIRST_PLACE, type ProblemList } from './problem-list';
import { checkYaml, type CheckedYaml } from './yaml-source';

const FENCED = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** The front matter of `index.md`, by the schema of its `kind`; null and problems when it is not one of those. */
export function readFrontMatter<S extends Record<string, z.ZodType>>(
  { path, text }: ContentFile,
  kinds: S,
  problems: ProblemList,
): CheckedYaml<z.infer<S[keyof S]>> | null {
  const yaml = FENCED.exec(text)?.[1];
  if (yaml === undefined) {
    problems.add(path, FIRST_PLACE, 'there is no front matter', 'Begin the file with a line ---, keys such as title, and a line ---.');
    return null;
  }
  const kind = /^kind:[ \t]*["']?([\w-]*)/m.exec(yaml);
  if (kind === null || !Object.hasOwn(kinds, kind[1])) {
    const known = Object.keys(kinds);
    const line = kind === null ? 1 : 1 + yaml.slice(0, kind.index).split('\n').length;
    const message = kind === null ? "key 'kind' is missing" : `unknown kind '${kind[1]}'`;
    const meant = kind === null ? null : nearestWord(kind[1], known);
    const fix = meant === null ? `It is one of: ${known.join(', ')}.` : `Did you mean '${meant}'?`;
    problems.add(path, { line, column: 1 }, message, fix);
    return null;
  }
  const schema = kinds[kind[1]] as z.ZodType<z.infer<S[keyof S]>>;
  return checkYaml({ file: path, text: yaml, firstLine: 2 }, schema, problems);
}
