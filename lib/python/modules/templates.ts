import { defineModule, pythonModules } from '../object/define-module';
import { staticString } from '../object/names';
import { stealNewEntry } from '../object/dict-table';
import { dictHash } from '../protocols/hash';
import { typeModified } from '../protocols/type-lookup';
import { interpolationMatchArgs, interpolationType, templateType } from '../types/template';
import source from './python/string.templatelib.py';

const S_MATCH_ARGS = staticString('__match_args__');

/** Whether the class of this run has its constant already. */
const entered = { dict: null as (typeof interpolationType)['dict'] | null };

function enterMatchArgs(): void {
  if (entered.dict === interpolationType.dict) return;
  entered.dict = interpolationType.dict;
  stealNewEntry(interpolationType.dict, S_MATCH_ARGS, interpolationMatchArgs, dictHash(S_MATCH_ARGS));
  typeModified(interpolationType);
}

/** What `string.templatelib` takes its classes from. */
defineModule({
  name: '_templates',
  types: [templateType, interpolationType],
  values: () => {
    enterMatchArgs();
    return {};
  },
});
pythonModules.set('string.templatelib', source);
