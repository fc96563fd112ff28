import '../../types/object';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { staticString } from '../../object/names';
import type { Visit } from '../../object/py-type';
import { TypeFeature, typeIdOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { allocateGc, freeGcRow } from '../../heap/allocate';
import { track } from '../../heap/gc-state';
import { dropHolds, hold, holdMark, releaseHolds } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getAttr } from '../../protocols/attribute';
import { call } from '../../protocols/call';
import { dictGetTextBorrowed } from '../../protocols/mapping';
import { raise } from '../../object/errors';
import { system } from '../../protocols/system-state';
import { joinBytes } from '../../types/bytes-shape';
import { deallocContainer } from '../../types/container-dealloc';
import { joinTexts } from '../../types/str-split';
import type { TemplatePart } from '../../text/regex';
import { dataOfText } from '../../types/bytes-text';
import { EMPTY_BYTES, newBytes } from '../../values/bytes';
import { None } from '../../values/singletons';
import { EMPTY_STR, isStr, newStr } from '../../values/text';

/** A replacement that has been read: owned literals, and numbers of groups. CPython: Modules/_sre/sre.h, TemplateObject. */
interface TemplateData {
  parts: (Ref | { group: number })[];
}

const partsOf = (self: Ref): TemplateData['parts'] => payloadOf<TemplateData>(self).parts;

export function newTemplate(parts: readonly TemplatePart[], isText: boolean): Ref {
  const held = holdMark();
  const kept = parts.map((part) => (typeof part === 'number' ? { group: part } : hold(isText ? newStr(part) : newBytes(dataOfText(part)))));
  const self = allocateGc(templateType.id, templateType.basicSize + 16 * parts.length);
  dropHolds(held);
  setPayload(self, { parts: kept } satisfies TemplateData);
  track(self);
  return self;
}

/** The literal that a replacement without groups is, borrowed, or NULL. */
export function literalOf(template: Ref, isText: boolean): Ref {
  const parts = partsOf(template);
  if (parts.length === 0) return isText ? EMPTY_STR : EMPTY_BYTES;
  return parts.length === 1 && typeof parts[0] === 'number' ? parts[0] : NULL;
}

const S_RE = staticString('re');
const S_COMPILE_TEMPLATE = staticString('_compile_template');

/** The template for a replacement, by way of the cache in the module `re`. CPython: compile_template(). */
export function templateOf(pattern: Ref, text: Ref): Ref {
  const module = dictGetTextBorrowed(system.modules(), S_RE);
  if (module === NULL) raise('ImportError', 'the module re was not imported');
  const mark = holdMark();
  const compile = hold(getAttr(module, S_COMPILE_TEMPLATE));
  const template = call(compile, pattern, text);
  dropHolds(mark);
  decref(compile);
  if (typeIdOf(template) !== templateType.id) raise('RuntimeError', 'the result of compiling a replacement string is invalid');
  return template;
}

/** The replacement with the texts of the groups; those that took no part are empty. CPython: expand_template(). */
export function expandTemplate(template: Ref, string: Ref, group: (number: number) => Ref): Ref {
  const mark = holdMark();
  const texts: Ref[] = [];
  for (const part of partsOf(template)) {
    const text = hold(typeof part === 'number' ? newRef(part) : group(part.group));
    if (text !== None) texts.push(text);
  }
  const result = isStr(string) ? joinTexts(EMPTY_STR, texts) : joinBytes(EMPTY_BYTES, texts);
  releaseHolds(mark);
  return result;
}

export const templateType = defineType({
  name: 'SRE_Template',
  module: '_sre',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 32,
  slots: {
    create: null,
    dealloc: (self) => deallocContainer(self, (dying) => {
      for (const part of partsOf(dying)) if (typeof part === 'number') decref(part);
      freeGcRow(dying);
    }),
    traverse(self: Ref, visit: Visit) {
      visit(templateType.ref);
      for (const part of partsOf(self)) if (typeof part === 'number') visit(part);
    },
  },
});
