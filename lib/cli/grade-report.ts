/** What `leaklab grade` prints: for people, as JSON, as CSV for spreadsheets, as JUnit's XML for continuous integration. */
import type { Challenge } from '@/lib/content/types';
import type { CheckResult, Verdict } from '@/lib/grading/types';

export interface GradedFile {
  name: string;
  seed: number;
  verdict: Verdict;
}

export interface GradeReport {
  challenge: Challenge;
  files: readonly GradedFile[];
  /** One file was named, not a folder or several. */
  isSingle: boolean;
}

export type ReportFormat = (report: GradeReport) => string;

const earnedBy = ({ passed, points, earned }: CheckResult): number => earned ?? (passed ? points : 0);

/** For people. */
export const renderText: ReportFormat = ({ challenge, files, isSingle }) => {
  const [first] = files;
  const head = `${challenge.title} (version ${challenge.version}, Python ${first.verdict.profile}, engine ${first.verdict.engine}`;
  const seed = first.seed === 0 ? '' : `, seed ${first.seed}`;
  if (isSingle) return `${head}${seed})\n\n${renderSingle(first.verdict)}`;
  return `${head}${seed})\n\n${files.map(renderFile).join('')}\n${renderCounts(files)}\n`;
};

function renderSingle({ outcome, reason, score, maxScore, checks }: Verdict): string {
  if (outcome === 'not-graded') return `Not graded: ${reason}\n`;
  const summary = `${outcome === 'passed' ? 'Passed' : 'Failed'}: ${score} of ${maxScore} points\n`;
  return `${checks.map((check) => renderCheck(check, '  ')).join('')}\n${summary}`;
}

function renderCheck(check: CheckResult, indent: string): string {
  const { passed, title, message, detail, points } = check;
  if (passed) return `${indent}✓ ${title}\n`;
  const earned = earnedBy(check);
  const lines = [message, ...(detail === undefined ? [] : detail.split('\n'))];
  const part = earned > 0 ? ` (${earned} of ${points} points)` : '';
  return `${indent}✗ ${title}${part}\n${lines.map((line) => `${indent}    ${line}\n`).join('')}`;
}

function renderFile({ name, verdict: { outcome, reason, score, maxScore, checks } }: GradedFile): string {
  if (outcome === 'not-graded') return `–  ${name}: not graded: ${reason}\n`;
  const failed = checks.filter((check) => !check.passed);
  return `${outcome === 'passed' ? '✓' : '✗'}  ${name}: ${score} of ${maxScore} points\n${failed.map((check) => renderCheck(check, '   ')).join('')}`;
}

/** `3 passed, 2 failed, 1 not graded`. */
export function renderCounts(files: readonly GradedFile[]): string {
  const count = (outcome: Verdict['outcome']): number => files.filter(({ verdict }) => verdict.outcome === outcome).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('not-graded')} not graded`;
}

/** The verdict as the server gives it; of several files a list. */
export const renderJson: ReportFormat = ({ files, isSingle }) =>
  `${JSON.stringify(isSingle ? files[0].verdict : files.map(({ name, seed, verdict }) => ({ file: name, seed, verdict })), null, 2)}\n`;

/** A line for each file, with points and message of each criterion. RFC 4180. */
export const renderCsv: ReportFormat = ({ files }) => {
  const ids = [...new Set(files.flatMap(({ verdict }) => verdict.checks.map((check) => check.id)))];
  const head = ['file', 'challenge', 'version', 'engine', 'profile', 'seed', 'outcome', 'score', 'maxScore', 'reason'];
  const lines = files.map(({ name, seed, verdict }) => {
    const { challenge, version, engine, profile, outcome, score, maxScore, reason = '' } = verdict;
    const found = ids.map((id) => verdict.checks.find((check) => check.id === id));
    return [
      name, challenge, version, engine, profile, seed, outcome, score, maxScore, reason,
      ...found.flatMap((check) => (check === undefined ? ['', ''] : [earnedBy(check), check.passed ? '' : check.message])),
    ];
  });
  return [[...head, ...ids.flatMap((id) => [id, `${id} message`])], ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
};

/** What a spreadsheet would take for a formula is made text. */
function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A suite for each file, a case for each criterion. */
export const renderJunit: ReportFormat = ({ challenge, files }) => {
  const suites = files.map(junitSuite);
  const sum = (field: 'tests' | 'failures' | 'skipped'): number => suites.reduce((total, suite) => total + suite[field], 0);
  const counts = `tests="${sum('tests')}" failures="${sum('failures')}" skipped="${sum('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name=${attribute(challenge.id)} ${counts}>`,
    ...suites.map((suite) => suite.xml), '</testsuites>', '',
  ].join('\n');
};

function junitSuite({ name, seed, verdict }: GradedFile): { xml: string; tests: number; failures: number; skipped: number } {
  const { challenge, version, engine, profile, score, maxScore, outcome, reason = '', checks } = verdict;
  const isSkipped = outcome === 'not-graded';
  const cases = isSkipped
    ? [`    <testcase classname=${attribute(name)} name="graded"><skipped message=${attribute(reason)}/></testcase>`]
    : checks.map((check) => junitCase(name, check));
  const facts = Object.entries({ challenge, version, engine, profile, seed, score, maxScore });
  const failures = checks.filter((check) => !check.passed).length;
  const skipped = isSkipped ? 1 : 0;
  const xml = [
    `  <testsuite name=${attribute(name)} tests="${cases.length}" failures="${failures}" skipped="${skipped}">`,
    '    <properties>', ...facts.map(([key, value]) => `      <property name="${key}" value=${attribute(String(value))}/>`), '    </properties>',
    ...cases, '  </testsuite>',
  ].join('\n');
  return { xml, tests: cases.length, failures, skipped };
}

function junitCase(file: string, { id, title, passed, message, detail = '' }: CheckResult): string {
  const head = `    <testcase classname=${attribute(file)} name=${attribute(`${id}: ${title}`)}`;
  return passed ? `${head}/>` : `${head}><failure message=${attribute(message)}>${xmlText(detail)}</failure></testcase>`;
}

/** XML has no way to write these characters at all. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const xmlText = (text: string): string =>
  text.replace(UNWRITABLE, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (text: string): string => `"${xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
