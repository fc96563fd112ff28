/** Security headers on every page: what a page may load, and from where. Nothing comes from another host. */
import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { env } from '@/lib/env';

/** The one page that is made to be shown in a frame of another site; it knows nobody and sends nothing. */
const EMBEDDABLE = '/embed';

function contentSecurityPolicy(nonce: string, isEmbeddable: boolean): string {
  return [
    "default-src 'none'",
    // The development server compiles with eval; a built application does not.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${env.isDevelopment ? " 'unsafe-eval'" : ''}`,
    "worker-src 'self'",
    // The editor sets style attributes and inserts style elements. No style sheet can be loaded from elsewhere.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    isEmbeddable ? 'frame-ancestors *' : "frame-ancestors 'none'",
  ].join('; ');
}

const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isEmbeddable = request.nextUrl.pathname === EMBEDDABLE;
  const policy = contentSecurityPolicy(nonce, isEmbeddable);
  const headers = new Headers(request.headers);
  // Next puts the nonce of this header on the scripts that it writes; our own layout reads x-nonce.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // Our layout leaves header and footer out.
  headers.set('x-embedded', isEmbeddable ? 'yes' : 'no');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  if (isEmbeddable) response.headers.set('cross-origin-resource-policy', 'cross-origin');
  return response;
}

export const config = { matcher: '/((?!_next/static|engine/).*)' };
