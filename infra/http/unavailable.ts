import type { FastifyReply } from 'fastify';
import { type Unavailable, unavailableOf } from '../command/unavailable.ts';

type Message = { vi: string; en: string };

/** What happened, for people. */
const HAPPENED: Record<Unavailable['code'], Message> = {
  STORE_UNAVAILABLE: {
    vi: 'Kho nhật ký tạm thời không trả lời.',
    en: 'The record store does not answer for the moment.',
  },
  DATABASE_UNAVAILABLE: {
    vi: 'Cơ sở dữ liệu tạm thời không trả lời.',
    en: 'The database does not answer for the moment.',
  },
  DISK_FULL: {
    vi: 'Máy chủ đã hết dung lượng đĩa. Hãy báo người quản trị giải phóng dung lượng; hệ thống tự hoạt động lại.',
    en: "There is no space on the server's disk. Ask the administrator to free some; all goes on by itself then.",
  },
  LOG_CHANGED: {
    vi: 'Kho nhật ký không phải là kho đã dùng để lập số liệu. Hãy báo người quản trị: nối lại đúng kho, hoặc chạy “kheo rebuild --from-this-log”.',
    en: 'The record store is not the one that the views were made from. Ask the administrator to connect the right one, or to run “kheo rebuild --from-this-log”.',
  },
};

/** What became of a command, and what to do. */
const NEXT: Record<Unavailable['command'], Message> = {
  none: { vi: 'Hãy thử lại sau ít giây.', en: 'Ask again in a few seconds.' },
  'not recorded': {
    vi: 'Lệnh chưa được ghi. Có thể gửi lại đúng lệnh này (cùng mã lệnh).',
    en: 'Nothing was recorded. The same command may be sent again (same commandId).',
  },
  'may be recorded': {
    vi: 'Lệnh có thể đã được ghi. Hãy gửi lại đúng lệnh này (cùng mã lệnh): gửi lại không gây trùng.',
    en: 'The command may have been recorded. Send the same command again (same commandId): that does no harm.',
  },
};

/** It waits for people, not for seconds. */
const NEEDS_PEOPLE = new Set<Unavailable['code']>(['DISK_FULL', 'LOG_CHANGED']);

function wordsOf({ code, command }: Unavailable): Message {
  const happened = HAPPENED[code];
  if (command === 'none' && NEEDS_PEOPLE.has(code)) return happened;
  const next = NEXT[command];
  return { vi: `${happened.vi} ${next.vi}`, en: `${happened.en} ${next.en}` };
}

/** The error of a GraphQL answer: a stable code, when to ask again (seconds), and both languages. */
export function unavailableError(unavailable: Unavailable) {
  const { code, retryAfter, mayBeRecorded } = unavailable;
  const messages = wordsOf(unavailable);
  return {
    message: `${messages.en} (${messages.vi})`,
    extensions: { code, retryAfter, mayBeRecorded, messages },
  };
}

/** The same in the one line with which a program ends; undefined where an error tells of something else. */
export function unavailableLine(error: unknown): string | undefined {
  const unavailable = unavailableOf(error);
  const words = unavailable && wordsOf(unavailable);
  return words && `${words.en} | ${words.vi}`;
}

/** Where nothing could be answered at all: 503, as HTTP says it. */
export function replyUnavailable(reply: FastifyReply, unavailable: Unavailable): FastifyReply {
  return reply
    .code(503)
    .header('retry-after', String(unavailable.retryAfter))
    .header('cache-control', 'no-store')
    .send({ errors: [unavailableError(unavailable)] });
}
