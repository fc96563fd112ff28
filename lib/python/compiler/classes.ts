import type { ClassDef, Expr, Name, Statement } from '../ast/nodes';
import type { CodeUnit } from '../bytecode/code-unit';
import { Intrinsic1, Op } from '../bytecode/opcodes';
import { compileDeferredAnnotations, setUpAnnotations } from './annotations';
import { assemble } from './assemble';
import { compileFurtherArguments, refuseDuplicates } from './calls';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { docstringOf } from './docstrings';
import { applyDecorators, compileDecorators, firstLineOf, makeFunction, openUnit, scopeOf, textTuple, withoutDocstring } from './functions';
import { cellOperand, compileName } from './names';
import { compileBody } from './statements';
import { callTypeParams, openTypeParams } from './type-params';
import type { Unit } from './unit';

/** CPython: Python/codegen.c, codegen_class() */
export function compileClass(u: Unit, node: ClassDef): void {
  compileDecorators(u, node.decoratorList, node);
  if (node.typeParams.length > 0) compileGenericClass(u, node);
  else buildClass(u, node, node.bases);
  applyDecorators(u, node.decoratorList, node);
  compileName(u, node.name, 'Store', node);
}

/** -- class */
function buildClass(u: Unit, node: ClassDef, bases: readonly Expr[]): void {
  beginBuildClass(u, node);
  compileFurtherArguments(u, bases, node.keywords, node, 2);
}

/** -- __build_class__, NULL, function of the body, name */
function beginBuildClass(u: Unit, node: ClassDef): void {
  u.emit(Op.LOAD_BUILD_CLASS, 0, node);
  u.emit(Op.PUSH_NULL, 0, node);
  makeFunction(u, compileClassBody(u, node), 0, node);
  u.loadText(node.name, node);
  refuseDuplicates(u, node.keywords);
}

/** -- class: a hidden function makes the type parameters, then the class with `Generic[…]` as its last base. */
function compileGenericClass(u: Unit, node: ClassDef): void {
  const inner = openTypeParams(u, node, firstLineOf(u, node));
  compileName(inner, '.type_params', 'Store', node);
  beginBuildClass(inner, node);
  compileName(inner, '.type_params', 'Load', node);
  inner.emit(Op.CALL_INTRINSIC_1, Intrinsic1.SUBSCRIPT_GENERIC, node);
  compileName(inner, '.generic_base', 'Store', node);
  const generic: Name = { kind: 'Name', id: '.generic_base', ctx: 'Load', start: node.start, end: node.end };
  compileFurtherArguments(inner, [...node.bases, generic], node.keywords, node, 2);
  callTypeParams(u, inner, 0, node);
}

/** CPython: codegen_class_body() */
function compileClassBody(parent: Unit, node: ClassDef): CodeUnit {
  const firstLine = firstLineOf(parent, node);
  const scope = scopeOf(parent, node);
  const u = openUnit(parent, scope, node.name, firstLine);
  const { knobs, source } = u.compilation;
  const lineStart = source.lineStart(firstLine);
  const at: Span = { start: lineStart, end: lineStart };
  compileName(u, '__name__', 'Load', at);
  compileName(u, '__module__', 'Store', at);
  u.loadText(u.qualname, at);
  compileName(u, '__qualname__', 'Store', at);
  if (knobs.classMetadata) {
    u.loadInt(firstLine, at);
    compileName(u, '__firstlineno__', 'Store', at);
  }
  if (node.typeParams.length > 0) {
    compileName(u, '.type_params', 'Load', at);
    compileName(u, '__type_params__', 'Store', at);
  }
  if (scope.needsClassDict) {
    u.emit(Op.LOAD_LOCALS, 0, at);
    u.emit(Op.STORE_DEREF, cellOperand(u, '__classdict__'), at);
  }
  setUpAnnotations(u, node.body, at);
  compileNamespaceBody(u, node.body);
  compileDeferredAnnotations(u, node, at);
  if (knobs.classMetadata) {
    u.staticAttributes = scope.staticAttributes;
    u.loadConst(textTuple(scope.staticAttributes), NOWHERE);
    compileName(u, '__static_attributes__', 'Store', NOWHERE);
  }
  if (scope.needsClassDict) storeCell(u, '__classdict__', '__classdictcell__', false);
  if (scope.needsClassClosure) storeCell(u, '__class__', '__classcell__', true);
  else u.loadNone(NOWHERE);
  u.emit(Op.RETURN_VALUE, 0, NOWHERE);
  return assemble(u);
}

function storeCell(u: Unit, cell: string, name: string, keep: boolean): void {
  const operand = u.closureOperand(cell);
  if (operand === undefined) throw new Error(`class ${u.qualname} has no cell ${cell}`);
  u.emit(Op.LOAD_CLOSURE, operand, NOWHERE);
  if (keep) u.emit(Op.COPY, 1, NOWHERE);
  compileName(u, name, 'Store', NOWHERE);
}

/** The body of a class or module, whose docstring is stored in the namespace. CPython: codegen_body() */
export function compileNamespaceBody(u: Unit, body: readonly Statement[]): void {
  const docstring = u.compilation.isInteractive && u.parent === null ? null : docstringOf(u, body);
  if (docstring !== null) {
    const [statement] = body;
    const at = statement.kind === 'Expr' ? statement.value : statement;
    u.markLine(at.start);
    u.loadText(docstring, at);
    compileName(u, '__doc__', 'Store', NOWHERE);
  }
  compileBody(u, withoutDocstring(body, docstring));
}
