import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native, nativeClassMethod, parseSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { staticString } from '../object/names';
import { staticRow } from '../object/static-rows';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { getAttr } from '../protocols/attribute';
import { importHook } from '../protocols/import-hook';
import { bindNative } from '../protocols/native-call';
import { reprText } from '../protocols/repr';
import { stealTrackedTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { EMPTY_STR, isStr, newStr, textOf } from '../values/text';
import { genericAliasOf } from './generic-alias';
import { defineIterator, newIteratorOf } from './iterator-type';
import { readonlyMember } from './readonly-member';

/** Templates (`t'…'`) and what they are made of. CPython: Objects/templateobject.c, Objects/interpolationobject.c. */

interface InterpolationParts {
  value: Ref;
  expression: Ref;
  conversion: Ref;
  formatSpec: Ref;
}

interface TemplateParts {
  /** A tuple of one str more than there are interpolations. */
  strings: Ref;
  interpolations: Ref;
}

const MODULE = 'string.templatelib';
const S_UNPICKLE = staticString('_template_unpickle');
const CONVERSIONS = ['s', 'r', 'a'];
const conversionNames = CONVERSIONS.map((letter) => staticString(letter));

const interpolationParts = (self: Ref): InterpolationParts => payloadOf<InterpolationParts>(self);
const templateParts = (self: Ref): TemplateParts => payloadOf<TemplateParts>(self);

/** An interpolation that takes over its references. */
function stealParts(parts: InterpolationParts): Ref {
  const self = allocateGc(interpolationType.id, interpolationType.basicSize);
  setPayload(self, parts);
  track(self);
  return self;
}

/** What a field of a template makes; `conversion` is 0 for none, or the place of its letter from 1 on; a NULL `formatSpec` is none. */
export function stealInterpolation(value: Ref, expression: Ref, conversion: number, formatSpec: Ref): Ref {
  const letter = conversion === 0 ? None : newRef(conversionNames[conversion - 1]);
  return stealParts({ value, expression, conversion: letter, formatSpec: formatSpec === NULL ? EMPTY_STR : formatSpec });
}

/** A template that takes over two tuples. CPython: _PyTemplate_Build() */
export function stealTemplate(strings: Ref, interpolations: Ref): Ref {
  const self = allocateGc(templateType.id, templateType.basicSize);
  setPayload(self, { strings, interpolations } satisfies TemplateParts);
  track(self);
  return self;
}

const INTERPOLATION_ARGUMENTS = parseSignature("(value, expression='', conversion=None, format_spec='')");

function createInterpolation(_type: PyType, args: CallArguments): Ref {
  const [value, expression, conversion, formatSpec] = bindNative(INTERPOLATION_ARGUMENTS, args, 'Interpolation', 'Interpolation') as Ref[];
  const text = (given: Ref, name: string): Ref => {
    if (given !== NULL && !isStr(given)) raise('TypeError', `Interpolation() argument '${name}' must be str, not ${typeOf(given).name}`);
    return given === NULL ? EMPTY_STR : given;
  };
  const expressionText = text(expression, 'expression');
  if (conversion !== NULL && conversion !== None) {
    if (!isStr(conversion)) raise('TypeError', `Interpolation() argument 'conversion' must be str, not ${typeOf(conversion).name}`);
    if (!CONVERSIONS.includes(textOf(conversion))) raise('ValueError', "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
  }
  const spec = text(formatSpec, 'format_spec');
  return stealParts({
    value: newRef(value), expression: newRef(expressionText), conversion: newRef(conversion === NULL ? None : conversion), formatSpec: newRef(spec),
  });
}

export const interpolationType = defineType({
  name: 'Interpolation',
  module: MODULE,
  doc: 'Interpolation object',
  features: TypeFeature.GC,
  basicSize: 48,
  slots: {
    dealloc(self) {
      untrack(self);
      const { value, expression, conversion, formatSpec } = interpolationParts(self);
      for (const part of [value, expression, conversion, formatSpec]) decref(part);
      freeGcRow(self);
    },
    traverse(self, visit) {
      const { value, expression, conversion, formatSpec } = interpolationParts(self);
      for (const part of [value, expression, conversion, formatSpec]) visit(part);
    },
    repr(self) {
      const { value, expression, conversion, formatSpec } = interpolationParts(self);
      return newStr(`Interpolation(${[value, expression, conversion, formatSpec].map(reprText).join(', ')})`);
    },
    create: createInterpolation,
    init: () => {},
  },
  methods: [
    native('__reduce__', '()', (self: Ref) => {
      const { value, expression, conversion, formatSpec } = interpolationParts(self);
      const parts = stealTrackedTuple([value, expression, conversion, formatSpec].map(newRef));
      return stealTrackedTuple([newRef(interpolationType.ref), parts]);
    }),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    readonlyMember('value', (self) => newRef(interpolationParts(self).value)),
    readonlyMember('expression', (self) => newRef(interpolationParts(self).expression)),
    readonlyMember('conversion', (self) => newRef(interpolationParts(self).conversion)),
    readonlyMember('format_spec', (self) => newRef(interpolationParts(self).formatSpec)),
  ],
});

/** `Interpolation.__match_args__`: a tuple that is there from the start. */
export const interpolationMatchArgs = staticRow(
  TypeId.TUPLE, ['value', 'expression', 'conversion', 'format_spec'].map((name) => staticString(name)),
);

/** The tuples of a template: neighbouring texts are one, and there is one before and after each interpolation. */
function stealPieces(items: readonly Ref[]): Ref {
  const strings = [''];
  const interpolations: Ref[] = [];
  for (const item of items) {
    if (isStr(item)) strings[strings.length - 1] += textOf(item);
    else {
      interpolations.push(newRef(item));
      strings.push('');
    }
  }
  return stealTemplate(stealTrackedTuple(strings.map((text) => newStr(text))), stealTrackedTuple(interpolations));
}

function createTemplate(_type: PyType, { values, names }: CallArguments): Ref {
  if (names.length > 0) raise('TypeError', 'Template.__new__ only accepts *args arguments');
  const wrong = values.find((item) => !isStr(item) && typeOf(item) !== interpolationType);
  if (wrong !== undefined) raise('TypeError', `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeOf(wrong).name}`);
  return stealPieces(values);
}

/** Texts that are not empty, and interpolations, in order; borrowed. */
function piecesOf(self: Ref): Ref[] {
  const interpolations = tupleItems(templateParts(self).interpolations);
  const pieces: Ref[] = [];
  tupleItems(templateParts(self).strings).forEach((text, i) => {
    if (textOf(text) !== '') pieces.push(text);
    if (i < interpolations.length) pieces.push(interpolations[i]);
  });
  return pieces;
}

interface TemplateIteration {
  pieces: Ref[];
  at: number;
}

const templateIteratorType = defineIterator<TemplateIteration>({
  name: 'TemplateIter',
  module: MODULE,
  basicSize: 56,
  references: ({ pieces, at }) => pieces.slice(at),
  create: null,
  next: (state) => (state.at < state.pieces.length ? state.pieces[state.at++] : NULL),
});

function concatenate(left: Ref, right: Ref): Ref {
  if (typeOf(left) !== templateType || typeOf(right) !== templateType) {
    raise('TypeError', `can only concatenate ${MODULE}.Template (not "${typeOf(right).name}") to ${MODULE}.Template`);
  }
  return stealPieces([...piecesOf(left), ...piecesOf(right)]);
}

function reduceTemplate(self: Ref): Ref {
  const mark = holdMark();
  const module = hold(importHook.module(MODULE));
  const unpickle = getAttr(module, S_UNPICKLE);
  dropHolds(mark);
  decref(module);
  const { strings, interpolations } = templateParts(self);
  return stealTrackedTuple([unpickle, stealTrackedTuple([newRef(strings), newRef(interpolations)])]);
}

export const templateType = defineType({
  name: 'Template',
  module: MODULE,
  doc: 'Template object',
  features: TypeFeature.GC,
  basicSize: 32,
  slots: {
    dealloc(self) {
      untrack(self);
      const { strings, interpolations } = templateParts(self);
      decref(strings);
      decref(interpolations);
      freeGcRow(self);
    },
    traverse(self, visit) {
      visit(templateParts(self).strings);
      visit(templateParts(self).interpolations);
    },
    repr(self) {
      const { strings, interpolations } = templateParts(self);
      return newStr(`Template(strings=${reprText(strings)}, interpolations=${reprText(interpolations)})`);
    },
    iter: (self) => newIteratorOf(templateIteratorType, { pieces: piecesOf(self).map(newRef), at: 0 }),
    concat: concatenate,
    create: createTemplate,
    init: () => {},
  },
  methods: [
    native('__reduce__', '()', reduceTemplate),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    readonlyMember('strings', (self) => newRef(templateParts(self).strings)),
    readonlyMember('interpolations', (self) => newRef(templateParts(self).interpolations)),
    readonlyMember('values', (self) => stealTrackedTuple(
      tupleItems(templateParts(self).interpolations).map((item) => newRef(interpolationParts(item).value)),
    )),
  ],
});
