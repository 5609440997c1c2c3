import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { schemaText } from '../generate/schema.ts';

/** GET /schema.graphql: what may be asked and commanded, as text. It holds no data, and everybody may read it. */
export function serveSchemaText(fastify: FastifyInstance): void {
  let made: { text: string; etag: string } | undefined;
  fastify.get('/schema.graphql', (request, reply) => {
    made ??= withTag(schemaText());
    reply.header('etag', made.etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === made.etag) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(made.text);
  });
}

const withTag = (text: string) => ({
  text,
  etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`,
});
