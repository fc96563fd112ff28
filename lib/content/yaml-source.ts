/** YAML checked against a zod schema, every problem at the place of the key or value that has it. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { nearestWord } from './nearest-word';
import type { Place, ProblemList } from './problem-list';
import { KNOWN_KEYS } from './schemas';

export interface YamlSource {
  file: string;
  text: string;
  /** Line of the file at which the text begins; 1-based. */
  firstLine: number;
}

export interface CheckedYaml<T> {
  data: T;
  /** Where a value stands; of the nearest one around it when there is none at that path. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Null, and problems, when it is no YAML or does not fit the schema. */
export function checkYaml<T>(source: YamlSource, schema: z.ZodType<T>, problems: ProblemList): CheckedYaml<T> | null {
  const lines = new LineCounter();
  // No aliases and no custom tags: an author needs neither, and aliases can make a small file huge.
  const document = parseDocument(source.text, { lineCounter: lines, version: '1.2', customTags: [], logLevel: 'silent' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + source.firstLine - 1, column: col };
  };
  for (const error of [...document.errors, ...document.warnings]) {
    const message = error.message.split('\n', 1)[0].replace(/ at line \d+, column \d+:?$/, '');
    problems.add(
      source.file,
      placeAt(error.pos[0]),
      `this is no valid YAML: ${message}`,
      'Mend it; put quotes around text with special characters.',
    );
  }
  if (document.errors.length > 0) return null;
  const placeOf = (path: readonly PropertyKey[]): Place => placeAt(offsetOf(document, path));
  const data = plainData(document);
  if (data === ALIASES) {
    problems.add(
      source.file,
      placeAt(document.contents?.range?.[0] ?? 0),
      'YAML aliases (*name) are not taken',
      'Write the value out; put quotes around text that begins with *.',
    );
    return null;
  }
  const result = schema.safeParse(data ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, placeOf };
  for (const issue of flattenIssues(result.error.issues)) report(issue, { source, problems, placeOf, document, placeAt });
  return null;
}

const ALIASES = Symbol('aliases');

/** The document's value, or ALIASES: that is all that `toJS` throws for. */
function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return ALIASES;
  }
}

type Issue = z.core.$ZodIssue;

/** A union's issues are those of the alternative that came furthest, or the union's own. */
function flattenIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const deepest = Math.max(...issue.errors.map((alternative) => depthOf(alternative)));
    const best = issue.errors.find((alternative) => depthOf(alternative) === deepest);
    if (best === undefined || deepest === 0) return [issue];
    return flattenIssues(best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function depthOf(issues: readonly Issue[]): number {
  return Math.min(...issues.map((issue) => issue.path.length));
}

interface ReportContext {
  source: YamlSource;
  problems: ProblemList;
  document: Document;
  placeOf(path: readonly PropertyKey[]): Place;
  placeAt(offset: number): Place;
}

function report(issue: Issue, { source, problems, document, placeOf, placeAt }: ReportContext): void {
  const name = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const place = placeAt(keyOffset(document, issue.path, key) ?? offsetOf(document, issue.path));
      const meant = nearestWord(key, KNOWN_KEYS);
      problems.add(
        source.file,
        place,
        `unknown key '${key}'`,
        meant === null ? 'Remove it.' : `Did you mean '${meant}'? Otherwise remove it.`,
      );
    }
  } else if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    problems.add(source.file, placeOf(issue.path), `key '${name}' is missing`, `Add '${String(issue.path[issue.path.length - 1])}:'.`);
  } else {
    const message = issue.message.replace(/^Invalid input: /, '');
    problems.add(source.file, placeOf(issue.path), name === '' ? message : `'${name}': ${message}`, 'Correct the value.');
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number | null {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return null;
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.key as Node | undefined)?.range?.[0] ?? null;
}
