import 'server-only';
import { getTaughtClass } from './get-class';
import type { TaughtClass } from './get-class';

/** A field of RFC 4180. A name that a spreadsheet would take for a formula is made a text. */
function field(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line for each member, four columns for each challenge. */
export function renderClassCsv({ assigned, members }: Pick<TaughtClass, 'assigned' | 'members'>): string {
  const head = ['name', 'joined', ...assigned.flatMap(({ slug }) => [slug, `${slug} points`, `${slug} of`, `${slug} solved`])];
  const rows = members.map(({ name, joinedAt, standings }) => [
    name, joinedAt.toISOString(),
    ...standings.flatMap(({ state, score, maxScore, solvedAt, isLate }) => [
      state === 'done' ? (isLate ? 'solved late' : 'solved') : state === 'started' ? 'started' : 'open',
      score, maxScore, solvedAt?.toISOString() ?? '',
    ]),
  ]);
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** The table of a class as CSV, with a name for the file. Throws AppError `not-found` for everybody but the instructor. */
export async function exportClass(userId: string | null, classId: string): Promise<{ name: string; text: string }> {
  const found = await getTaughtClass(userId, classId);
  const name = found.name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase();
  return { name: `${name || 'class'}.csv`, text: renderClassCsv(found) };
}
