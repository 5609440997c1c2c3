import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../../api/context.ts';
import { remarkedRegister, templateUnits } from '../../api/model/sheet-papers.ts';
import { writeTemplate } from '../sheet/write-template.ts';
import { failure } from './graphql.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 };
/** Answers to a whole register. */
const MAX_ORDER = 2 * 1024 * 1024;

/**
 * GET /template/phu-luc-01.xlsx: the form to hand out, with the units of whoever asks, and without any for nobody.
 * POST /import/remarks, with `{ campaign, file, mapping, lateReason }`: the rows that are not registered, each with what is
 * missing, in the same form; filled in, it is imported again.
 */
export function serveSheets(
  fastify: FastifyInstance,
  o: { contextOf(request: FastifyRequest): Context },
): void {
  fastify.get('/template/phu-luc-01.xlsx', async (request, reply) => {
    const units = await templateUnits(o.contextOf(request));
    return send(reply, 'phu-luc-01.xlsx', await writeTemplate({ units }));
  });

  fastify.post('/import/remarks', { bodyLimit: MAX_ORDER }, async (request, reply) => {
    const { campaign, file, mapping, lateReason } = (request.body ?? {}) as Record<string, unknown>;
    if (typeof campaign !== 'string' || typeof file !== 'string')
      return reply
        .code(400)
        .send(failure('Send campaign and file (cần mã kế hoạch và mã tệp)', 'BAD_REQUEST'));
    try {
      const reason = typeof lateReason === 'string' ? lateReason : undefined;
      const found = await remarkedRegister(o.contextOf(request), {
        campaign,
        file,
        mapping,
        lateReason: reason,
      });
      if ('refusals' in found) return refuse(reply, found.refusals[0]);
      return send(reply, 'phu-luc-01-can-bo-sung.xlsx', await writeTemplate(found));
    } catch (error) {
      const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
      const status = STATUS[code];
      if (!status || !(error instanceof GraphQLError)) throw error;
      return reply.code(status).send(failure(error.message, code));
    }
  });
}

const send = (reply: FastifyReply, name: string, bytes: Uint8Array) =>
  reply
    .type(XLSX)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

function refuse(
  reply: FastifyReply,
  refusal: { code: string; message: { vi: string; en: string } } | undefined,
) {
  const {
    code = 'FILE_UNREADABLE',
    message = { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
  } = refusal ?? {};
  return reply.code(422).send({ errors: [{ message: message.vi, extensions: { code, messages: message } }] });
}
