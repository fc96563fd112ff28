import * as T from '../../tokenizer/token-kinds';
import { primary } from './expression-grammar';
import type { Diagnoser, Shape } from './peg';
import { sequence } from './peg';
import type { TargetPlace } from './shape-names';
import { invalidTarget, shapeName } from './shape-names';

/** Complains about the part of an expression that cannot be a target, if there is one. */
export function refuseTarget(d: Diagnoser, shape: Shape, place: TargetPlace): void {
  const invalid = invalidTarget(shape, place);
  if (invalid !== null) d.fail(`cannot ${place === 'del' ? 'delete' : 'assign to'} ${shapeName(invalid)}`, invalid);
}

/** `star_targets` */
export function starTargets(d: Diagnoser): Shape | null {
  const before = d.pos;
  const first = starTarget(d);
  if (first === null || d.peek() !== T.COMMA) return first;
  const items = [first];
  while (d.take(T.COMMA) !== null) {
    const item = starTarget(d);
    if (item === null) break;
    items.push(item);
  }
  return sequence(d, before, items, 'Tuple');
}

/** `star_target: '*' (!'*' star_target) | target_with_star_atom` */
export function starTarget(d: Diagnoser): Shape | null {
  const before = d.pos;
  if (d.take(T.STAR) !== null) {
    const inner = d.peek() === T.STAR ? null : starTarget(d);
    if (inner !== null) return sequence(d, before, [inner], 'Starred');
    d.pos = before;
    return null;
  }
  const target = primary(d);
  if (target !== null && isTarget(target)) return target;
  d.pos = before;
  return null;
}

function isTarget(shape: Shape): boolean {
  switch (shape.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return true;
    case 'Starred':
      return isTarget(shape.items[0]);
    case 'Tuple':
    case 'List':
      return shape.items.every(isTarget);
    default:
      return false;
  }
}

/** `single_target`: what may be annotated or assigned to with an operator. */
export function singleTarget(d: Diagnoser): Shape | null {
  return oneOf(d, ['Name', 'Attribute', 'Subscript']);
}

/** `single_subscript_attribute_target` */
export function memberTarget(d: Diagnoser): Shape | null {
  return oneOf(d, ['Attribute', 'Subscript']);
}

function oneOf(d: Diagnoser, kinds: readonly string[]): Shape | null {
  const before = d.pos;
  const target = primary(d);
  if (target !== null && kinds.includes(target.kind)) return target;
  d.pos = before;
  return null;
}

/** `del_target` */
export function delTarget(d: Diagnoser): Shape | null {
  const before = d.pos;
  const target = primary(d);
  if (target !== null && isTarget(target) && invalidTarget(target, 'del') === null) return target;
  d.pos = before;
  return null;
}
