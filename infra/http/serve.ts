import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../../api/context.ts';
import { unavailableOf } from '../command/unavailable.ts';
import type { ContentStore } from '../document/content-store.ts';
import { serveDocuments } from '../document/routes.ts';
import type { Report } from '../health/report.ts';
import { projectRoot } from '../process/project-root.ts';
import type { TroubleLog } from '../process/trouble-log.ts';
import type { Sheets } from '../sheet/sheets.ts';
import { serveCalendar } from './calendar.ts';
import { serveDashboard } from './dashboard.ts';
import { readTrustedDocuments } from './documents.ts';
import { createMask } from './errors.ts';
import { gateOnForeignLog } from './gate.ts';
import { failure, serveGraphql } from './graphql.ts';
import { serveHealth } from './health.ts';
import { NO_HOST, namesOneHost } from './host.ts';
import { serveImport } from './import.ts';
import { createMetrics } from './metrics.ts';
import { serveSchemaText } from './schema-text.ts';
import { serveSheets } from './sheets.ts';
import { serveStream } from './stream.ts';
import { replyUnavailable } from './unavailable.ts';

const BODY_LIMIT = 1_048_576;
/** To receive a whole request; answers may take longer, streams last. */
const REQUEST_TIMEOUT_MS = 30_000;
/** For the largest document over a line of half a megabit a second. */
const UPLOAD_TIMEOUT_MS = 300_000;

export interface HttpOptions {
  schema: GraphQLSchema;
  host: string;
  port: number;
  logger: Logger;
  troubles: TroubleLog;
  /** `identity`: stated elsewhere than in the header; judged alike. */
  contextOf(request: FastifyRequest, identity?: string): Context;
  sheets: Sheets;
  health(): Report;
  gauges(): Record<string, number>;
  /** Uploaded documents. */
  content: ContentStore;
  /** Bytes of them that one unit may bring a day. */
  uploadsPerDay: number;
  /** Ends what would keep connections open. */
  onClosing(): void;
}

/** Everything this installation answers over HTTP. */
export async function serveHttp(o: HttpOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const app: FastifyInstance = fastify({
    loggerInstance: o.logger as FastifyBaseLogger,
    bodyLimit: BODY_LIMIT,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    forceCloseConnections: true,
  });
  // As text/plain a request of another site's page would arrive without that site being asked (CSRF).
  app.removeContentTypeParser('text/plain');
  const mask = createMask(o.schema, o.logger, o.troubles);
  const metrics = createMetrics();
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // What is still on its way is not waited for: the connection ends with the answer.
    if (!request.raw.complete) reply.header('connection', 'close');
    // Whoever hung up in the middle hears nothing, and nothing of ours is away: Node's words are those of a lost database.
    if (request.raw.errored) return reply.code(400).send(failure('The request was cut off', 'BAD_REQUEST'));
    const unavailable = unavailableOf(error);
    if (unavailable) {
      o.troubles.trouble('requests', unavailable);
      return replyUnavailable(reply, unavailable);
    }
    const status = error.statusCode ?? 500;
    if (status === 415)
      return reply.code(415).send(failure(wrongType(request.url), 'UNSUPPORTED_MEDIA_TYPE'));
    if (status < 500) return reply.code(status).send(failure(error.message, 'BAD_REQUEST'));
    return reply.code(status).send({ errors: [mask({ message: error.message }, error)] });
  });
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (!namesOneHost(raw)) return reply.code(400).send(failure(NO_HOST, 'BAD_REQUEST'));
  });
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (raw.method !== 'POST' || routeOptions.url === '/documents') return;
    const timer = setTimeout(() => raw.complete || raw.destroy(), REQUEST_TIMEOUT_MS);
    raw.once('close', () => clearTimeout(timer));
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.count('kheo_http_requests_total', { route, status: String(reply.statusCode) });
  });

  gateOnForeignLog(app, o.health);

  const root = projectRoot();
  const documents = readTrustedDocuments(root);
  const shared = { schema: o.schema, documents, mask, contextOf: o.contextOf };
  await serveDashboard(app, root);
  const stopGraphql = await serveGraphql(app, { ...shared, metrics });
  serveSchemaText(app);
  await serveDocuments(app, { store: o.content, contextOf: o.contextOf, perDay: o.uploadsPerDay });
  const streams = serveStream(app, shared);
  serveImport(app, { sheets: o.sheets, contextOf: o.contextOf });
  serveSheets(app, { contextOf: o.contextOf });
  serveCalendar(app, { contextOf: o.contextOf });
  serveHealth(app, {
    report: o.health,
    metrics,
    gauges: () => ({ kheo_streams: streams.open(), ...o.gauges() }),
  });

  await app.listen({ host: o.host, port: o.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : o.port;
  const host = o.host.includes(':') ? `[${o.host}]` : o.host;
  return {
    url: `http://${host}:${port}`,
    async stop() {
      o.onClosing();
      await app.close();
      await stopGraphql();
    },
  };
}

/** Files go as they are, everything else as JSON. */
const wrongType = (url: string) =>
  url.split('?')[0] === '/import'
    ? 'Send the file itself as the body, as application/octet-stream (gửi nội dung tệp, kiểu application/octet-stream)'
    : 'Send JSON, as application/json (gửi JSON, kiểu application/json)';
