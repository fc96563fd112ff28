import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { staticString } from '../object/names';
import { payloadOf } from '../object/table';
import { staticRow } from '../object/static-rows';
import { raiseWith } from '../protocols/raise-object';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { objectType } from './object';

/** `exit` and `quit`: calling one raises SystemExit. CPython: Lib/_sitebuiltins.py, Quitter. */
const END_OF_FILE = staticString('Ctrl-D (i.e. EOF)');

export const quitterType = defineType({
  name: 'Quitter',
  module: '_sitebuiltins',
  base: objectType,
  features: TypeFeature.DISALLOW_INSTANTIATION,
  slots: {
    repr: (self) => newStr(`Use ${payloadOf<string>(self)}() or Ctrl-D (i.e. EOF) to exit`),
    call: (_self, { values, names }) => {
      if (values.length - names.length > 1) {
        raise('TypeError', `Quitter.__call__() takes from 1 to 2 positional arguments but ${values.length + 1} were given`);
      }
      return raiseWith('SystemExit', values[0] ?? None);
    },
  },
  getset: [getset('name', (self) => newStr(payloadOf<string>(self))), getset('eof', () => END_OF_FILE)],
});

/** The objects by name; static, as nobody ever drops them. */
export const quitters: readonly (readonly [name: string, object: Ref])[] = ['quit', 'exit'].map((name) => {
  return [name, staticRow(quitterType.id, name)];
});
