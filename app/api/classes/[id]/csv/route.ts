import { exportClass } from '@/lib/services/classes/class-csv';
import { handle } from '../../../_http/handle';
import { requireLearner } from '../../../_http/learner';

interface Context {
  params: Promise<{ id: string }>;
}

/** The table of a class, for a spreadsheet. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    const { name, text } = await exportClass(await requireLearner(request), (await params).id);
    const headers = {
      'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store',
    };
    return new Response(`\uFEFF${text}`, { headers });
  });
}
