import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../api/context.ts';
import { readableContent } from '../../api/document/readable-content.ts';
import { unauthenticated } from '../../api/guard.ts';
import { FILING_ROLES } from '../../schema/document/commands.ts';
import { MAX_DOCUMENT_BYTES, MEDIA_TYPES, type MediaType } from '../../schema/document/vocabulary.ts';
import type { Message } from '../../schema/refusal.ts';
import { failure } from '../http/graphql.ts';
import { byteRange } from './byte-range.ts';
import { type ContentStore, TooLarge } from './content-store.ts';
import { examine } from './examine.ts';
import { mediaTypeOf } from './media-type.ts';
import { createQuota, type Quota } from './quota.ts';

export interface DocumentOptions {
  store: ContentStore;
  contextOf(request: FastifyRequest): Context;
  /** Bytes that one unit may upload a day; 0 is no bound. */
  perDay: number;
  /** Nothing came for so long: the sender is gone, or means to hold us up. */
  idleMs?: number;
}

const IDLE_MS = 15_000;
const MEGABYTES = MAX_DOCUMENT_BYTES / 1024 ** 2;

/** What a page of another site can make a browser send without that site being asked (CSRF). */
const SENT_BY_ANY_SITE = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

class Refused extends Error {
  readonly words: Message;

  constructor(words: Message) {
    super(words.en);
    this.words = words;
  }
}

/**
 * POST /documents keeps the body as content and answers its hash, to be named by commands; GET /documents/<sha256> gives
 * it to those who may read what it is filed to or named by. Content is a stranger's: it leaves as a download of its exact
 * type that no browser runs or shows.
 */
export async function serveDocuments(fastify: FastifyInstance, o: DocumentOptions): Promise<void> {
  const quota = createQuota(o.perDay);
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The body stays a stream: nothing of it is kept in memory.
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload));
    scope.post('/documents', (request, reply) => upload(o, quota, request, reply));
    scope.get<{ Params: { sha256: string } }>('/documents/:sha256', (request, reply) =>
      download(o, request, request.params.sha256, reply),
    );
  });
}

async function upload(o: DocumentOptions, quota: Quota, request: FastifyRequest, reply: FastifyReply) {
  const context = o.contextOf(request);
  const { actor } = context;
  if (!actor) return refuse(request, reply, 401, 'UNAUTHENTICATED', unauthenticated(context).message);
  if (!FILING_ROLES.some((role) => role === actor.role))
    return refuse(
      request,
      reply,
      403,
      'FORBIDDEN',
      `The role ${actor.role} may not upload (vai trò không có quyền tải tệp lên)`,
    );
  const { 'content-type': type, 'content-length': length } = request.headers;
  if (!type || SENT_BY_ANY_SITE.test(type))
    return refuse(
      request,
      reply,
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the file itself as the body, as application/octet-stream (gửi nội dung tệp, kiểu application/octet-stream)',
    );
  if (Number(length) > MAX_DOCUMENT_BYTES) return tooLarge(request, reply);
  const { today } = context.moment();
  const left = quota.left(actor, today);
  if (left <= 0 || Number(length) > left) return usedUp(request, reply, o.perDay);
  let mediaType: MediaType | undefined;
  try {
    const content = await o.store.put(steady(request.raw, o.idleMs ?? IDLE_MS), {
      maxBytes: Math.min(MAX_DOCUMENT_BYTES, left),
      by: actor.organization,
      async accept(file, { sha256, size }) {
        const found = await examine(file, size);
        if ('refusal' in found) throw new Refused(found.refusal);
        mediaType = found.mediaType;
        // What they brought already is kept once. Others of the unit may have come in between.
        if (!(await o.store.has(sha256, actor.organization)) && !quota.take(actor, today, size))
          throw new TooLarge(left);
      },
    });
    return await reply.code(201).send({ ...content, mediaType });
  } catch (error) {
    if (error instanceof TooLarge)
      return error.maxBytes !== MAX_DOCUMENT_BYTES
        ? usedUp(request, reply, o.perDay)
        : tooLarge(request, reply);
    // Nobody is there to hear it; that a sender went away is no failure of ours.
    if (request.raw.destroyed && !request.raw.complete)
      return reply.code(400).send(failure('The upload broke off', 'BAD_REQUEST'));
    if (!(error instanceof Refused)) throw error;
    const { vi, en } = error.words;
    return refuse(request, reply, 422, 'CONTENT_REFUSED', `${en} (${vi})`);
  }
}

const usedUp = (request: FastifyRequest, reply: FastifyReply, perDay: number) =>
  refuse(
    request,
    reply,
    429,
    'QUOTA_USED_UP',
    `Your unit, or the offices of your organization together, may upload ${Math.floor(perDay / 1024 ** 2)} MB a day, and has no room for this today: send it tomorrow, make it smaller, or ask the administrator (đơn vị, hoặc các cơ quan của địa phương cộng lại, đã dùng hết dung lượng tải lên trong ngày; hãy gửi vào ngày mai, nén tệp, hoặc đề nghị quản trị tăng mức)`,
  );

const tooLarge = (request: FastifyRequest, reply: FastifyReply) =>
  refuse(
    request,
    reply,
    413,
    'TOO_LARGE',
    `The file is larger than ${MEGABYTES} MB; make it smaller or split it (tệp lớn hơn ${MEGABYTES} MB; hãy nén hoặc tách tệp)`,
  );

/** What is still on its way is not waited for: the connection ends with the answer. */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  if (!request.raw.complete) reply.header('connection', 'close');
  return reply.code(status).send(failure(message, code));
}

/** The body, piece by piece; breaks off when nothing came for a while. Leaves the connection for the answer. */
async function* steady(body: Readable, idleMs: number): AsyncGenerator<Uint8Array> {
  const timer = setTimeout(() => body.destroy(new Error('upload stalled')), idleMs);
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      timer.refresh();
      yield piece;
    }
  } finally {
    clearTimeout(timer);
  }
}

async function download(o: DocumentOptions, request: FastifyRequest, sha256: string, reply: FastifyReply) {
  const context = o.contextOf(request);
  if (!context.actor)
    return reply.code(401).send(failure(unauthenticated(context).message, 'UNAUTHENTICATED'));
  const known = /^[0-9a-f]{64}$/.test(sha256) ? await readableContent(context, sha256) : undefined;
  const content = known && (await o.store.open(sha256));
  // Whoever may not read it does not learn whether it is there.
  if (!content)
    return reply.code(404).send(failure('There is no such document for you (không có tệp)', 'NOT_FOUND'));
  const type = await mediaTypeOf(content.file, content.size).catch(async (error: unknown) => {
    await content.file.close();
    throw error;
  });
  const name = fileName(known.title, type);
  const etag = `"${sha256}"`;
  const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
  reply.headers({ etag, 'accept-ranges': 'bytes', 'cache-control': 'private, no-store' });
  if (matches(ifNoneMatch, etag)) {
    await content.file.close();
    return reply.code(304).send();
  }
  // A stretch of what has changed since would not fit: then the whole comes.
  const asked = ifRange === undefined || ifRange === etag ? byteRange(range, content.size) : undefined;
  if (asked === 'NONE') {
    await content.file.close();
    reply.code(416).header('content-range', `bytes */${content.size}`);
    return reply.send(failure('The range lies beyond the end (vượt quá độ dài tệp)', 'BAD_REQUEST'));
  }
  if (asked) reply.code(206).header('content-range', `bytes ${asked.from}-${asked.to}/${content.size}`);
  return reply
    .headers({
      'content-type': type ?? 'application/octet-stream',
      'content-length': asked ? asked.to - asked.from + 1 : content.size,
      'content-disposition': `attachment; filename="${sha256.slice(0, 16)}${extension(type)}"; filename*=UTF-8''${name}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(asked ? content.stretch(asked.from, asked.to) : content.stream());
}

/** Weak tags count alike: a content has one form. */
const matches = (header: string | undefined, etag: string) =>
  header?.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, ''))) ?? false;

const extension = (type: MediaType | undefined) => (type ? `.${MEDIA_TYPES[type]}` : '');

/** The title as a file name: no sign that a file system or a header reads as its own; coded as RFC 8187 asks. */
function fileName(title: string, type: MediaType | undefined): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
    .toWellFormed()
    .trim();
  const coded = encodeURIComponent(`${plain || 'van-ban'}${extension(type)}`);
  return coded.replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
