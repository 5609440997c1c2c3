import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../api/context.ts';
import { unauthenticated } from '../../api/guard.ts';
import { modelCommands } from '../../schema/model/commands.ts';
import type { Refusal } from '../../schema/refusal.ts';
import { TooLarge } from '../document/content-store.ts';
import { MAX_FILE_BYTES } from '../sheet/limits.ts';
import type { Sheets } from '../sheet/sheets.ts';
import { tooLarge } from '../sheet/trouble.ts';
import { failure } from './graphql.ts';

/** None of them can be sent by a page of another site without that site being asked (CSRF). The content itself decides. */
const MEDIA_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
  'text/csv',
  'text/tab-separated-values',
];

/**
 * POST /import: the bytes of a spreadsheet → `{ file, sheets }`, to be named in the query `registrationSheet`. 401 without
 * an identity, 403 for a role that registers nothing, 413 for too much, 422 for what is no spreadsheet.
 */
export function serveImport(
  fastify: FastifyInstance,
  o: { sheets: Sheets; contextOf(request: FastifyRequest): Context },
): void {
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(MEDIA_TYPES, { bodyLimit: MAX_FILE_BYTES }, (_, payload, done) =>
      done(null, payload),
    );
    scope.post('/import', { bodyLimit: MAX_FILE_BYTES, handler });
  });

  async function handler(request: FastifyRequest, reply: FastifyReply) {
    const context = o.contextOf(request);
    const { actor } = context;
    if (!actor) return reply.code(401).send(failure(unauthenticated(context).message, 'UNAUTHENTICATED'));
    if (!(modelCommands.RegisterModel.roles as readonly string[]).includes(actor.role))
      return reply
        .code(403)
        .send(failure(`The role ${actor.role} registers no models (vai trò không có quyền)`, 'FORBIDDEN'));
    if (!request.body) return reply.code(400).send(failure('Send the bytes of the file', 'BAD_REQUEST'));
    try {
      const file = await o.sheets.put(request.body as AsyncIterable<Uint8Array>, actor.organization);
      const read = await o.sheets.read(file, actor.organization);
      if (!read || 'refusal' in read) return refuse(reply, 422, read?.refusal);
      const sheets = read.workbook.sheets.map(({ name, hidden, rows }) => ({
        name,
        hidden: hidden === true,
        rows: rows.length,
      }));
      return reply.header('cache-control', 'no-store').send({ file, sheets });
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      return refuse(reply, 413, tooLarge('tệp quá 10 MB', 'the file has more than 10 MB').refusal);
    }
  }
}

function refuse(reply: FastifyReply, status: number, refusal: Refusal | undefined) {
  const message = refusal?.message ?? { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' };
  const extensions = { code: refusal?.code ?? 'FILE_UNREADABLE', messages: message };
  return reply.code(status).send({ errors: [{ message: message.vi, extensions }] });
}
