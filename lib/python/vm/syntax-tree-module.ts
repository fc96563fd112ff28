import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { native } from '../object/native';
import type { PyType } from '../object/py-type';
import { addEngineRoots } from '../heap/engine-roots';
import { newRef, xdecref } from '../heap/refcount';
import { importHook } from '../protocols/import-hook';
import { forEachEntry } from '../protocols/mapping';
import { pyTypeOf } from '../types/object';
import { tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { textOf } from '../values/text';

/** What the module `_ast` has told of its classes; the parser makes objects of them, and the compiler reads them. */

/** A field of a node: the class of its value, and `*` for a list, `?` where it may be None. */
export interface NodeField {
  /** Row of the name, owned by the class that has it. */
  nameRef: Ref;
  name: string;
  /** The same in the engine's own tree. */
  ownName: string;
  type: string;
  quantity: string;
}

interface NodeClasses {
  /** `ast.AST`, owned; NULL as long as the module has not been imported. */
  base: Ref;
  /** The dict of classes by name, owned. */
  classes: Ref;
  /** The dict of their fields, owned: it keeps the names. */
  specs: Ref;
  byName: Map<string, Ref>;
  nameOf: Map<PyType, string>;
  fields: Map<string, NodeField[]>;
}

const registered: NodeClasses = { base: NULL, classes: NULL, specs: NULL, byName: new Map(), nameOf: new Map(), fields: new Map() };

addEngineRoots(() => [registered.base, registered.classes, registered.specs].filter((ref) => ref !== NULL));

/** The classes, which are made when something asks for them first. */
export function nodeClasses(): NodeClasses {
  if (registered.base === NULL) xdecref(importHook.module('_ast'));
  return registered;
}

/** The classes if the module has been imported, or null. */
export function knownNodeClasses(): NodeClasses | null {
  return registered.base === NULL ? null : registered;
}

/** Drops the classes at the end of the interpreter. */
export function releaseNodeClasses(): void {
  const { base, classes, specs } = registered;
  forgetNodeClasses();
  xdecref(base);
  xdecref(classes);
  xdecref(specs);
}

/** Forgets what a run that was stopped had left. */
export function forgetNodeClasses(): void {
  registered.base = registered.classes = registered.specs = NULL;
  registered.byName.clear();
  registered.nameOf.clear();
  registered.fields.clear();
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function register(base: Ref, classes: Ref, specs: Ref): Ref {
  releaseNodeClasses();
  Object.assign(registered, { base: newRef(base), classes: newRef(classes), specs: newRef(specs) });
  forEachEntry(classes, (name, cls) => {
    registered.byName.set(textOf(name), cls);
    registered.nameOf.set(pyTypeOf(cls), textOf(name));
  });
  forEachEntry(specs, (name, spec) => {
    registered.fields.set(textOf(name), tupleItems(spec).map((field) => {
      const [nameRef, type, quantity] = tupleItems(field);
      return { nameRef, name: textOf(nameRef), ownName: camelCase(textOf(nameRef)), type: textOf(type), quantity: textOf(quantity) };
    }));
  });
  return None;
}

defineModule({
  name: '_syntax_tree',
  functions: [native('register', '(base, classes, fields, /)', register)],
});
