import { defineType } from '../object/define-type';
import { staticString } from '../object/names';
import { TypeFeature } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { importHook } from '../protocols/import-hook';
import { newStr } from '../values/text';
import { objectType } from './object';

/** `help`: the module pydoc is imported when it is called. CPython: Lib/_sitebuiltins.py, _Helper. */
const S_HELP = staticString('help');

export const helperType = defineType({
  name: '_Helper',
  module: '_sitebuiltins',
  base: objectType,
  features: TypeFeature.DISALLOW_INSTANTIATION,
  slots: {
    repr: () => newStr('Type help() for interactive help, or help(object) for help about object.'),
    call(_self, args) {
      const mark = holdMark();
      const module = hold(importHook.module('pydoc'));
      const help = hold(getAttr(module, S_HELP));
      const result = callObject(help, args);
      dropHolds(mark);
      decref(help);
      decref(module);
      return result;
    },
  },
});

/** Static, as nobody ever drops it. */
export const helper = staticRow(helperType.id, null);
