import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { getHint } from '@/lib/services/challenges/get-hint';
import { handle } from '../../../../_http/handle';

const HintNumber = z.coerce.number().int().min(1).max(100);

interface Context {
  params: Promise<{ slug: string; number: string }>;
}

/** One hint, so that nobody sees the next one by looking at the page's source. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return handle(async () => {
    const { slug, number } = await params;
    const checked = HintNumber.safeParse(number);
    if (!checked.success) throw new AppError('not-found', 'There is no such hint.');
    return Response.json(await getHint(slug, checked.data));
  });
}
