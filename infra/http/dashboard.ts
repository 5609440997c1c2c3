import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Inline scripts of the page stay allowed, each by its own hash. */
function scriptHashes(html: string): string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
}

function securityHeaders(html: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptHashes(html)].join(' ')}`,
    // Component styles are set by scripts.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
}

const ROUTES_OF_PROGRAMS = /^\/(graphql|healthz|readyz|metrics|tlog|export|documents|assets)(\/|\?|$)/;

/** Serves the dashboard's files, and its page for every other address that a person may open. */
export async function serveDashboard(fastify: FastifyInstance, root: string): Promise<void> {
  const folder = join(root, 'dist/dashboard');
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const headers = securityHeaders(html);
  fastify.addHook('onRequest', async (_, reply) => {
    reply.headers(headers);
  });
  if (html) {
    await fastify.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // Names under assets/ carry a hash of their content.
        const immutable = path.startsWith(join(folder, 'assets/'));
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  fastify.get('/', (_, reply) => sendPage(reply));
  fastify.setNotFoundHandler((request, reply) => {
    const person = request.method === 'GET' && !ROUTES_OF_PROGRAMS.test(request.url);
    if (person && (request.headers.accept ?? '').includes('text/html')) return sendPage(reply);
    return reply
      .code(404)
      .send({ error: 'NOT_FOUND', message: `There is nothing at ${request.method} ${request.url}` });
  });

  function sendPage(reply: FastifyReply) {
    if (!html) return reply.code(503).type('text/plain').send('The dashboard is not built: npm run build\n');
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  }
}
