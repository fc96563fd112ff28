/** Options of a sub-command: one table from which they are parsed and their help is written. */
import { parseArgs } from 'node:util';
import { nearestWord } from '@/lib/content/nearest-word';

export interface OptionSpec {
  /** Long name, without dashes; also the key of the parsed value. May be empty for an option with a short name only. */
  name: string;
  short?: string;
  /** Name of the value in the help; absent for a switch. */
  value?: string;
  help: string;
}

export interface ParsedOptions {
  /** Values by `name`, or by `short` where there is no name. Switches have the value `''`. */
  values: Map<string, string>;
  /** What follows the options. */
  rest: string[];
}

/** The command line was not understood. `message` says what and, where it is known, what was probably meant. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const HELP_OPTION: OptionSpec = { name: 'help', short: 'h', help: 'Show this help and exit' };

/** `--help` among the options: show the help, whatever else was said. */
export class HelpRequested extends Error {
  override name = 'HelpRequested';
}

// By their names: a command may come from a bundle of its own, with classes of its own.
export const isUsageError = (thrown: unknown): thrown is UsageError => thrown instanceof Error && thrown.name === 'UsageError';
export const isHelpRequest = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'HelpRequested';

/** Where options end. */
export interface OptionRules {
  /** At the first argument that is none: what follows belongs to somebody else (`run FILE --this`). */
  endAtFirstArgument?: boolean;
  /** With this short option and its value (`run -c CODE --this`). */
  endAfter?: string;
}

/**
 * Parses options by the table. Throws UsageError for unknown options and missing values, HelpRequested for `--help`.
 * A lone `-` is an argument, `--` ends the options.
 */
export function parseOptions(args: readonly string[], specs: readonly OptionSpec[], rules: OptionRules = {}): ParsedOptions {
  const options = parseArgsTable([...specs, HELP_OPTION]);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') return { values, rest: [...rest, ...args.slice(token.index + 1)] };
    if (token.kind === 'positional') {
      if (rules.endAtFirstArgument) return { values, rest: args.slice(token.index) };
      rest.push(token.value);
      continue;
    }
    if (token.name === HELP_OPTION.name) throw new HelpRequested();
    const spec = specs.find((candidate) => keyOf(candidate) === token.name);
    if (spec === undefined) throw unknownOption(token.rawName, specs);
    values.set(keyOf(spec), valueOf(spec, token.rawName, token.value));
    if (rules.endAfter !== undefined && spec.short === rules.endAfter) return { values, rest: args.slice(argumentsEnd(token, args)) };
  }
  return { values, rest };
}

function parseArgsTable(specs: readonly OptionSpec[]): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    specs.map((spec) => {
      const type: 'string' | 'boolean' = spec.value === undefined ? 'boolean' : 'string';
      return [keyOf(spec), spec.short === undefined ? { type } : { type, short: spec.short }];
    }),
  );
}

function keyOf(spec: OptionSpec): string {
  return spec.name === '' ? (spec.short ?? '') : spec.name;
}

/** The index after an option and its value, which may stand in one argument (`-cCODE`, `--name=value`) or in two. */
function argumentsEnd(token: { index: number; inlineValue?: boolean | undefined }, args: readonly string[]): number {
  return Math.min(args.length, token.index + (token.inlineValue === true ? 1 : 2));
}

function valueOf(spec: OptionSpec, rawName: string, value: string | undefined): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`option '${rawName}' takes no value`);
    return '';
  }
  if (value === undefined) throw new UsageError(`option '${rawName}' needs a value: ${rawName} ${spec.value}`);
  return value;
}

function unknownOption(rawName: string, specs: readonly OptionSpec[]): UsageError {
  const known = specs.filter((spec) => spec.name !== '').map((spec) => `--${spec.name}`);
  const meant = rawName.startsWith('--') ? nearestWord(rawName, known) : null;
  return new UsageError(`unknown option '${rawName}'${meant === null ? '' : `. Did you mean '${meant}'?`}`);
}

/** A whole number of at least `minimum`; `256M` and the like where `units` are allowed. */
export function wholeNumber(text: string, option: string, minimum: number, units = false): number {
  const match = /^(\d[\d_]*)([kmg]?)$/i.exec(text);
  const unit = match?.[2].toLowerCase() ?? '';
  const value = match === null || (unit !== '' && !units) ? NaN : Number(match[1].replaceAll('_', '')) * UNITS[unit];
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new UsageError(`option '--${option}' takes a whole number of at least ${minimum}${units ? ', such as 256M' : ''}, not '${text}'`);
  }
  return value;
}

const UNITS: Record<string, number> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
