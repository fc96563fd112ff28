import type { Expr, Statement } from '../ast/nodes';
import { parseModule } from '../parser/parse-module';
import type { ExpressionShape } from '../protocols/source-shape';
import { sourceShapes } from '../protocols/source-shape';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import { profileName } from './compile';

/** Reads pieces of source text for the carets of tracebacks. */

function expressionShape(statement: Statement | undefined): ExpressionShape | null {
  if (statement?.kind !== 'Expr') return null;
  const { value } = statement;
  switch (value.kind) {
    case 'BinOp': return { kind: 'BinOp', leftEnd: value.left.end, rightStart: value.right.start };
    case 'Subscript': return { kind: 'Subscript', valueEnd: value.value.end, sliceEnd: value.slice.end, end: value.end };
    case 'Call': return { kind: 'Call', functionEnd: value.func.end, end: value.end };
    default: return null;
  }
}

function plainCall(statement: Statement | undefined): Expr | null {
  if (statement?.kind === 'Return' && statement.value?.kind === 'Call' && statement.value.func.kind === 'Name') return statement.value;
  const assigns = statement?.kind === 'Assign' && statement.targets.length === 1 && statement.targets[0].kind === 'Name';
  return assigns && statement.value.kind === 'Call' ? statement.value : null;
}

sourceShapes.read = (text) => {
  try {
    const { body } = parseModule(new SourceFile('<source>', text), { profile: profileName(), mode: 'exec' });
    return { statements: body.length, expression: expressionShape(body[0]), plainCall: plainCall(body[0]) };
  } catch (thrown) {
    if (isPythonSyntaxError(thrown)) return null;
    throw thrown;
  }
};
