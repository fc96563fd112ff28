/** Blocks that name an object of a question's program: `:::object{name="Node 'first'" is="a"}`, with or without words about it. */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { parseWay } from '@/lib/heap/ways';
import { checkClosed, readAttributes, type BlockContext } from './directives';
import { toHast } from './markdown';
import { placeOf } from './prose-rules';
import type { NamedObject } from './types';

export function isBlock(node: RootContent, name: string): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === name;
}

/** All blocks `name` among a question's children. */
export function readObjects(node: ContainerDirective, name: string, context: BlockContext): NamedObject[] {
  const objects: NamedObject[] = [];
  for (const child of node.children) {
    if (!isBlock(child, name)) continue;
    const object = readObject(child, context);
    if (object === null) continue;
    const twin = objects.find((other) => other.way === object.way || other.name === object.name);
    if (twin === undefined) objects.push(object);
    else {
      const message = `two objects have the same ${twin.way === object.way ? 'way' : 'name'}; the other is in line ${twin.line}`;
      context.problems.add(context.file, placeOf(child), message, 'Remove or rename one of them.');
    }
  }
  return objects;
}

function readObject(node: ContainerDirective, context: BlockContext): NamedObject | null {
  context.placed.add(node);
  checkClosed(node, context);
  const { is: way, name } = readAttributes(node, { required: ['name', 'is'], optional: [] }, context);
  if (way === undefined || name === undefined) return null;
  if (parseWay(way) === null) {
    const fix = "Write it as the program would: a.next, bus.listeners[0], work().task; other labels in braces: f{cell x}{contents}.";
    context.problems.add(context.file, placeOf(node), `'${way}' is no way to an object`, fix);
    return null;
  }
  const why = node.children.length === 0 ? null : toHast(node.children, context.highlighter);
  return { way, name, why, line: placeOf(node).line };
}

/** The label of a mark of the program that an attribute names; null and a problem when there is none. */
export function readMark(
  node: ContainerDirective,
  attribute: string,
  value: string | undefined,
  labels: readonly string[],
  context: BlockContext,
): string | null {
  if (value === undefined || labels.includes(value)) return value ?? null;
  const known = `There ${labels.length === 1 ? 'is' : 'are'} '${labels.join("', '")}'.`;
  const fix = labels.length === 0 ? 'Put a comment `# mark: label` before a statement.' : known;
  context.problems.add(context.file, placeOf(node), `:::${node.name}: ${attribute}="${value}" is no mark of the program`, fix);
  return null;
}
