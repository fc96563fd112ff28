import type { ForkedProcess, PageCounts } from '../api';
import { PAGE_BYTES } from '../api';
import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { pageCounts } from '../object/page-writes';
import { processes } from '../protocols/processes';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import { newInt } from '../values/numbers';
import { stealList } from '../values/sequences';
import { newStr } from '../values/text';

/**
 * The module `fork_model`, Leaklab's own: what the model of `os.fork()` counts. A real program would read the private pages of
 * `/proc/self/smaps`, which does not say why a page was copied.
 */

const PAGE_FIELDS = ['pages', 'shared', 'copied', 'by_counts', 'by_collections', 'by_objects', 'new'] as const;
const pagesType = defineStructSequence('PageCounts', 'fork_model', PAGE_FIELDS);
const childType = defineStructSequence('Child', 'fork_model', ['pid', 'status', 'frozen', 'pages']);

function newPages({ pages, copied, byCounts, byCollections, byObjects, fresh }: PageCounts): Ref {
  return stealStructSequence(pagesType, [pages, pages - copied, copied, byCounts, byCollections, byObjects, fresh].map(newInt));
}

function newChild({ pid, exitStatus, frozen, pages }: ForkedProcess): Ref {
  return stealStructSequence(childType, [newInt(pid), newInt(exitStatus), newInt(frozen), newPages(pages)]);
}

defineModule({
  name: 'fork_model',
  functions: [
    native('pages', '()', () => newPages(pageCounts() ?? raise('RuntimeError', 'this process was not forked: nothing of its memory is shared'))),
    native('children', '()', () => stealList(processes.children.map(({ report }) => newChild(report)))),
  ],
  types: [pagesType, childType],
  values: () => ({
    __doc__: newStr("What Leaklab's model of os.fork() counts; no CPython has it. pages() in a child, children() in its parent."),
    PAGE_SIZE: newInt(PAGE_BYTES),
  }),
});
