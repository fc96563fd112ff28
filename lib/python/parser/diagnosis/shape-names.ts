import type { Shape } from './peg';

/** What messages call an expression. CPython: Parser/pegen.c, _PyPegen_get_expr_name() */
const NAMES: Readonly<Record<string, string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  TemplateStr: 't-string expression',
  None: 'None',
  True: 'True',
  False: 'False',
  Ellipsis: 'ellipsis',
  Constant: 'literal',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

export function shapeName(shape: Shape): string {
  return NAMES[shape.kind] ?? 'expression';
}

/** Where an expression is to stand: left of `=`, after `for`, after `del`. */
export type TargetPlace = 'star' | 'for' | 'del';

/**
 * The first part of an expression that cannot be assigned to (or deleted), or null.
 *
 * CPython: Parser/pegen.c, _PyPegen_get_invalid_target()
 */
export function invalidTarget(shape: Shape, place: TargetPlace): Shape | null {
  switch (shape.kind) {
    case 'List':
    case 'Tuple':
      for (const element of shape.items) {
        const invalid = invalidTarget(element, place);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return place === 'del' ? shape : invalidTarget(shape.items[0], place);
    case 'Compare':
      // `a in b` of `for a in b` was read as a comparison.
      if (place !== 'for') return shape;
      return shape.items[1].kind === 'In' ? invalidTarget(shape.items[0], place) : null;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return shape;
  }
}
