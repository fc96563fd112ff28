import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { native } from '../object/native';
import { system } from '../protocols/system-state';
import { countCodecFrame } from '../values/codec-frames';
import { stealList } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr, textOf } from '../values/text';

/** What the module linecache is built on: the texts of the program's own files. */
defineModule({
  name: '_linecache',
  functions: [
    native('source_lines', '(filename, /)', (filename: Ref) => {
      const text = system.sourceText(textOf(filename));
      if (text === null) return None;
      countCodecFrame('decode');
      const lines = text.split(/(?<=\n)/);
      if (lines.at(-1) !== '' && !lines.at(-1)!.endsWith('\n')) lines[lines.length - 1] += '\n';
      return stealList(lines.filter((line) => line !== '').map((line) => newStr(line)));
    }),
  ],
});
