import type { PythonSyntaxError, SyntaxErrorType } from '../../source/python-syntax-error';
import * as T from '../../tokenizer/token-kinds';
import type { ParserState } from '../parser-state';

/**
 * A small kit for grammars that try one thing after the other, as CPython's PEG parser does. The first pass (the parser
 * proper) is predictive and fast and only says where a program goes wrong. To find the same words for it as CPython, the
 * second pass has to try the same alternatives in the same order, so it is written as a grammar of its own.
 *
 * It makes no tree: a {@link Shape} knows what it is and where it stands, which is all that messages need.
 */

/** Something that was recognised. */
export interface Shape {
  /** `token`, `sequence`, `nothing`, or an expression's kind in the tree. */
  kind: string;
  start: number;
  end: number;
  /** Parts, in order. */
  items: readonly Shape[];
  /** Index of the (first) token. */
  token: number;
}

/** Recognises something at the diagnoser's position and moves past it, or returns null and stays. */
export type Rule = (d: Diagnoser) => Shape | null;

/** Throws an error about what was recognised; where it does not, the rule counts as not matched. */
export type Complaint = (d: Diagnoser, items: readonly Shape[]) => void;

/** Nesting to which mistakes are looked for: far less than the stack of any host allows, so that all hosts agree. */
const MAX_NESTING = 80;

/** What is thrown beyond {@link MAX_NESTING}. */
export const TOO_NESTED = { kind: 'too-nested' } as const;

const NOTHING: Shape = { kind: 'nothing', start: -1, end: -1, items: [], token: -1 };

/**
 * State of a pass with this grammar. There are two: one without rules that look for mistakes, which finds how far CPython's
 * first pass reads, and one with them.
 */
export class Diagnoser {
  readonly p: ParserState;
  readonly version: number;
  pos: number;
  /** Index of the last token that was looked at, in either pass. */
  fetched: number;
  /** Rules that look for mistakes are in force. */
  suspicious: boolean;
  /** Set by {@link committed}: the alternatives around it are not to be tried. */
  cut = false;
  private nesting = 0;
  private memo = new Map<number, { shape: Shape | null; pos: number }>();

  constructor(p: ParserState, suspicious: boolean) {
    this.p = p;
    this.suspicious = suspicious;
    this.version = p.rules.version;
    this.pos = p.previousStart;
    this.fetched = p.previousStart;
  }

  /** Kind of the next token. Throws the tokenizer's error if there is none. */
  peek(): number {
    if (this.pos > this.fetched) this.fetched = this.pos;
    const kind = this.p.kinds[this.pos];
    if (kind === T.ERROR) throw this.p.tokenizerError();
    return kind;
  }

  /** Takes a token of a kind. */
  take(kind: number): Shape | null {
    if (this.peek() !== kind) return null;
    return this.tokenShape(this.pos++);
  }

  tokenShape(token: number): Shape {
    return { kind: 'token', start: this.p.starts[token], end: this.p.ends[token], items: [], token };
  }

  /** Text of a token. */
  text(shape: Shape): string {
    return this.p.text.slice(shape.start, shape.end);
  }

  /** Result of a rule, worked out once for each place. `id` tells rules apart. */
  once(id: number, rule: Rule): Shape | null {
    const key = this.pos * 64 + id;
    const known = this.memo.get(key);
    if (known !== undefined) {
      this.pos = known.pos;
      return known.shape;
    }
    const shape = rule(this);
    this.memo.set(key, { shape, pos: this.pos });
    return shape;
  }

  /** As {@link once}, for the rule through which everything nests. */
  onceNested(id: number, rule: Rule): Shape | null {
    if (++this.nesting > MAX_NESTING) throw TOO_NESTED;
    const shape = this.once(id, rule);
    this.nesting--;
    return shape;
  }

  /** Applies a rule and keeps nothing of what rules gave meanwhile. */
  forgetting(rule: Rule): Shape | null {
    const { memo } = this;
    this.memo = new Map();
    const shape = rule(this);
    this.memo = memo;
    return shape;
  }

  /** Line of a shape's first token, for messages. */
  line(shape: Shape): number {
    return this.p.source.lineOf(shape.start);
  }

  /** The error about one shape, or about the text from one to another. */
  fail(message: string, from: Shape, to: Shape = from): never {
    throw this.p.failAt(message, from.start, to.end);
  }

  /** The error about everything from a shape to the last token that was read. */
  failFrom(message: string, from: Shape): never {
    throw this.p.failFrom(message, from.start, this.fetched);
  }

  /** The error about the last token that was looked at. */
  failAtLast(message: string, type: SyntaxErrorType = 'SyntaxError'): never {
    throw this.tokenError(message, this.fetched, type);
  }

  /** The error about the token that comes next. */
  failAtNext(message: string): never {
    this.peek();
    throw this.tokenError(message, this.pos, 'SyntaxError');
  }

  /** CPython: Parser/pegen_errors.c, _PyPegen_raise_error() */
  tokenError(message: string, token: number, type: SyntaxErrorType): PythonSyntaxError {
    return this.p.tokenError(message, token, type);
  }
}

/** One token. */
export function token(kind: number): Rule {
  return (d) => d.take(kind);
}

/** One token of several kinds. */
export function anyToken(...kinds: number[]): Rule {
  return (d) => (kinds.includes(d.peek()) ? d.tokenShape(d.pos++) : null);
}

/** A soft keyword. */
export function word(text: string): Rule {
  return (d) => {
    if (d.peek() !== T.NAME) return null;
    const shape = d.tokenShape(d.pos);
    if (d.text(shape) !== text) return null;
    d.pos++;
    return shape;
  };
}

/** One rule after the other. */
export function seq(...rules: Rule[]): Rule {
  return (d) => {
    const before = d.pos;
    const items: Shape[] = [];
    for (const rule of rules) {
      const item = rule(d);
      if (item === null) {
        d.pos = before;
        return null;
      }
      items.push(item);
    }
    return sequence(d, before, items);
  };
}

/** A shape from the token at `before` to the last one taken. */
export function sequence(d: Diagnoser, before: number, items: readonly Shape[], kind = 'sequence'): Shape {
  if (d.pos === before) return { ...NOTHING, items };
  return { kind, start: d.p.starts[before], end: d.p.ends[d.pos - 1], items, token: before };
}

/** The first rule that matches. */
export function alt(...rules: Rule[]): Rule {
  return (d) => {
    for (const rule of rules) {
      const shape = rule(d);
      if (shape !== null) return shape;
      if (d.cut) {
        d.cut = false;
        return null;
      }
    }
    return null;
  };
}

/** `head ~ tail`: when `head` matches and `tail` does not, the alternatives after this one are not tried. */
export function committed(head: Rule, tail: Rule): Rule {
  return (d) => {
    const before = d.pos;
    const first = head(d);
    if (first === null) return null;
    const second = tail(d);
    if (second !== null) return sequence(d, before, [first, second]);
    d.pos = before;
    d.cut = true;
    return null;
  };
}

/** The rule or nothing. */
export function opt(rule: Rule): Rule {
  return (d) => rule(d) ?? NOTHING;
}

/** As often as it matches, at least `least` times. */
export function many(rule: Rule, least = 0): Rule {
  return (d) => {
    const before = d.pos;
    const items: Shape[] = [];
    for (let item = rule(d); item !== null; item = rule(d)) {
      items.push(item);
      if (item.kind === 'nothing') break;
    }
    if (items.length < least) {
      d.pos = before;
      return null;
    }
    return sequence(d, before, items);
  };
}

/** `separator.rule+` */
export function separated(rule: Rule, separator: number): Rule {
  return (d) => {
    const before = d.pos;
    const first = rule(d);
    if (first === null) return null;
    const items = [first];
    for (;;) {
      const beforeSeparator = d.pos;
      const item = d.take(separator) === null ? null : rule(d);
      if (item === null) {
        d.pos = beforeSeparator;
        return sequence(d, before, items);
      }
      items.push(item);
    }
  };
}

/** Matches where the rule would, taking nothing. */
export function ahead(rule: Rule): Rule {
  return (d) => {
    const before = d.pos;
    const shape = rule(d);
    d.pos = before;
    return shape === null ? null : NOTHING;
  };
}

/** Matches where the rule would not, taking nothing. */
export function not(rule: Rule): Rule {
  return (d) => {
    const before = d.pos;
    const shape = rule(d);
    d.pos = before;
    return shape === null ? NOTHING : null;
  };
}

/** A token that must be there (`&&` in CPython's grammar): its absence is an error at once. */
export function forced(kind: number, text: string): Rule {
  return (d) => {
    const shape = d.take(kind);
    if (shape !== null) return shape;
    throw d.tokenError(`expected '${text}'`, d.pos, 'SyntaxError');
  };
}

/** Gives a shape its kind. */
export function node(kind: string, rule: Rule): Rule {
  return (d) => {
    const shape = rule(d);
    return shape === null ? null : { ...shape, kind };
  };
}

/** The part at an index of a sequence. */
export function part(index: number, rule: Rule): Rule {
  return (d) => {
    const shape = rule(d);
    return shape === null ? null : shape.items[index];
  };
}

/** A mistake: when the sequence matches, the complaint is made. In force only while mistakes are looked for. */
export function mistake(rules: Rule[], complain: Complaint): Rule {
  const rule = mistakeAlways(rules, complain);
  return (d) => (d.suspicious ? rule(d) : null);
}

/** As {@link mistake}, also in the pass that does not look for mistakes: some of CPython's are not held back. */
export function mistakeAlways(rules: Rule[], complain: Complaint): Rule {
  const rule = seq(...rules);
  return (d) => {
    const before = d.pos;
    const shape = rule(d);
    if (shape !== null) complain(d, shape.items);
    d.pos = before;
    return null;
  };
}

/** A rule without any that look for mistakes (`_without_invalid`). */
export function unsuspicious(rule: Rule): Rule {
  return (d) => {
    const before = d.suspicious;
    d.suspicious = false;
    const shape = rule(d);
    d.suspicious = before;
    return shape;
  };
}

/** A rule that versions from `version` on have. */
export function since(version: number, rule: Rule): Rule {
  return (d) => (d.version >= version ? rule(d) : null);
}

/** A rule that versions up to `version` have. */
export function until(version: number, rule: Rule): Rule {
  return (d) => (d.version <= version ? rule(d) : null);
}
