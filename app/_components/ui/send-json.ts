/** Requests of the page to its own server. Every failure becomes a sentence. */
import type { ErrorBody } from '@/lib/errors';

export type Sent<T> = { ok: true; value: T } | { ok: false; message: string };

const OFFLINE = 'The server cannot be reached. Nothing is lost: your work stays on this page. Try again when you are online.';

async function request<T>(url: string, init?: RequestInit): Promise<Sent<T>> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    return { ok: false, message: OFFLINE };
  }
  const body = (await response.json().catch(() => null)) as T | ErrorBody | null;
  if (response.ok && body !== null) return { ok: true, value: body as T };
  const told = (body as ErrorBody | null)?.error?.message;
  return { ok: false, message: told ?? `The server answered with an error (${response.status}). Try again in a moment.` };
}

export const sendJson = <T>(url: string, body: unknown): Promise<Sent<T>> => request<T>(url, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
});

export const fetchJson = <T>(url: string): Promise<Sent<T>> => request<T>(url);

export const sendDelete = (url: string): Promise<Sent<object>> => request<object>(url, { method: 'DELETE' });
