import { strRepr } from '../str-repr';
import type { Node } from './nodes';
import { MAXGROUPS, MAXREPEAT, MAXWIDTH } from './nodes';
import type { PatternSource, PatternWarning } from './pattern-source';
import { lengthOf } from './pattern-source';

/** Smallest and largest number of characters that something matches. */
export type Width = readonly [low: number, high: number];

/** What the parts of the parser share. CPython: Lib/re/_parser.py, State. */
export class ParserState {
  /** Widths of the groups by number, null while one is open; number 0 is the pattern. */
  readonly groupWidths: (Width | null)[] = [null];
  readonly groupNames = new Map<string, number>();
  /** Where a condition names a group that may come later. */
  readonly conditionPositions = new Map<number, number>();
  /** How many groups there were when the outermost lookbehind began; null outside one. */
  lookbehindGroups: number | null = null;

  constructor(
    readonly source: PatternSource,
    public flags: number,
    /** Groups may be nested so deep. */
    readonly maxDepth: number,
    readonly warnings: PatternWarning[],
  ) {}

  warn(category: PatternWarning['category'], message: string): void {
    this.warnings.push({ category, message });
  }

  readonly warnDeprecated = (message: string): void => this.warn('DeprecationWarning', message);

  get groups(): number {
    return this.groupWidths.length;
  }

  /** The number of a new group. */
  openGroup(name: string | null): number {
    const number = this.groups;
    this.groupWidths.push(null);
    if (this.groups > MAXGROUPS) throw this.source.error('too many groups', name === null ? 0 : lengthOf(name) + 1);
    if (name === null) return number;
    const earlier = this.groupNames.get(name);
    if (earlier !== undefined) {
      const message = `redefinition of group name ${strRepr(name)} as group ${number}; was group ${earlier}`;
      throw this.source.error(message, lengthOf(name) + 1);
    }
    this.groupNames.set(name, number);
    return number;
  }

  closeGroup(number: number, body: Node[]): void {
    this.groupWidths[number] = this.widthOf(body);
  }

  /** The group is there and complete. */
  isClosed(group: number): boolean {
    return group < this.groups && this.groupWidths[group] !== null;
  }

  checkLookbehindGroup(group: number): void {
    if (this.lookbehindGroups === null) return;
    if (!this.isClosed(group)) throw this.source.error('cannot refer to an open group');
    if (group >= this.lookbehindGroups) throw this.source.error('cannot refer to group defined in the same lookbehind subpattern');
  }

  private readonly widths = new WeakMap<Node[], Width>();

  /** CPython: SubPattern.getwidth(). */
  widthOf(nodes: Node[]): Width {
    const known = this.widths.get(nodes);
    if (known !== undefined) return known;
    let low = 0;
    let high = 0;
    for (const node of nodes) {
      const [least, most] = this.widthOfNode(node);
      low += least;
      high += most;
    }
    const width: Width = [Math.min(low, MAXWIDTH), Math.min(high, MAXWIDTH)];
    this.widths.set(nodes, width);
    return width;
  }

  private widthOfNode(node: Node): Width {
    switch (node.op) {
      case 'literal': case 'any': case 'set':
        return [1, 1];
      case 'branch':
        return this.widthOfEither(node.branches);
      case 'atomic': case 'group':
        return this.widthOf(node.body);
      case 'repeat': {
        const [low, high] = this.widthOf(node.body);
        return [low * node.min, node.max === MAXREPEAT && high > 0 ? MAXWIDTH : high * node.max];
      }
      case 'reference':
        return this.groupWidths[node.group] ?? [0, 0];
      case 'condition':
        return this.widthOfEither([node.yes, node.no ?? []], node.no === null);
      default:
        return [0, 0];
    }
  }

  private widthOfEither(branches: Node[][], onlyFirstCounts = false): Width {
    const widths = branches.map((branch) => this.widthOf(branch));
    const high = onlyFirstCounts ? widths[0][1] : Math.max(0, ...widths.map((width) => width[1]));
    return [Math.min(MAXWIDTH, ...widths.map((width) => width[0])), high];
  }
}
