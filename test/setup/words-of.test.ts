import { PassThrough } from 'node:stream';
import fastify, { type FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../infra/process/logger.ts';
import { oneLine } from '../../infra/process/one-line.ts';
import { toldOf, wordsOf } from '../../infra/process/words-of.ts';
import { EventUnreadable } from '../../infra/store/unreadable.ts';

const NAME = 'Nguyễn Văn Rò 0912345678';
const PASSWORD = 'mật-khẩu-S3cret';
const ADDRESS = `postgres://kheo:${PASSWORD}@127.0.0.1:5432/kheo`;

/** What PostgreSQL answers, as its driver gives it. */
function refused(code: string, message: string, more: Partial<pg.DatabaseError> = {}): pg.DatabaseError {
  const error = new pg.DatabaseError(message, message.length, 'error');
  return Object.assign(error, { code, severity: 'ERROR', routine: 'routine', ...more });
}

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

/** Each repeats a name or a password, in its message or beside it. */
const ERRORS: [string, unknown][] = [
  [
    'a unique violation',
    refused('23505', 'duplicate key value violates unique constraint "person_name"', {
      detail: `Key (name)=(${NAME}) already exists.`,
      constraint: 'person_name',
    }),
  ],
  [
    'a row that does not fit',
    refused('23502', 'null value in column "unit" of relation "person" violates not-null constraint', {
      detail: `Failing row contains (1, ${NAME}).`,
      where: `COPY person, line 1: "${NAME}"`,
      internalQuery: `select '${NAME}'`,
      hint: NAME,
    }),
  ],
  ['a value that is none', refused('22P02', `invalid input syntax for type uuid: "${NAME}"`)],
  ['a number beyond its type', refused('22003', `value "${NAME}" is out of range for type integer`)],
  ['a text that is no JSON', thrown(() => JSON.parse(`{"name": ${NAME}`))],
  ['a text that is no number', thrown(() => BigInt(NAME))],
  ['a value of another type', thrown(() => Buffer.byteLength(Object(NAME)))],
  ['a property of a text', thrown(() => Object.assign(NAME, { length: 1 }))],
  ['an operator on a text', thrown(() => Reflect.has(NAME as never, 'x') || 'x' in (NAME as never))],
  ['an address that is none', thrown(() => new URL(`//${NAME}:${PASSWORD}@`))],
  ['a text that is no address', thrown(() => decodeURIComponent(`%${NAME}`))],
  ['a language that is none', thrown(() => NAME.toLocaleLowerCase(NAME))],
  ['what graphql says', new GraphQLError(`String cannot represent a non string value: ["${NAME}"]`)],
  [
    'data that does not fit',
    thrown(() => z.strictObject({ a: z.enum(['x']) }).parse({ a: NAME, [NAME]: 1 })),
  ],
  ['an address in words', new Error(`cannot connect to ${ADDRESS}`)],
  ['what a request signed itself with', new Error(`sent Authorization: Basic ${btoa('kheo:S3cret')}`)],
  ['a cause', new Error('cannot be read', { cause: refused('22P02', `invalid input syntax: "${NAME}"`) })],
  ['several at once', new AggregateError([refused('22P02', `invalid input syntax: "${NAME}"`)], '')],
  [
    'an event that cannot be read',
    new EventUnreadable(
      { type: 'PersonRecorded', id: 'e', stream: 'person-1', revision: 0n as never },
      thrown(() => JSON.parse(NAME)),
    ),
  ],
  ['what is no error', NAME],
];
const LEAK = /Nguyễn|0912345678|S3cret|a2hlbzpTM2NyZXQ/;

describe('what is told of an error repeats nothing that was entered, and no password', () => {
  test.each(ERRORS)('%s', (_, error) => {
    const lines: string[] = [];
    createLogger({ write: (line: string) => void lines.push(line) }).error({ err: error }, 'failed');
    for (const told of [wordsOf(error), oneLine(error), lines.join('')]) expect(told).not.toMatch(LEAK);
    expect(oneLine(error).length).toBeGreaterThan(10);
  });

  test('and still says what it is, where, and what lies behind it', () => {
    const [[, unique] = []] = ERRORS;
    expect(toldOf(new Error('not written', { cause: unique }))).toMatchObject({
      type: 'Error',
      message: 'not written',
      stack: expect.stringMatching(/^Error: not written\n {4}at .*words-of\.test\.ts/),
      cause: {
        message: 'duplicate key value violates unique constraint "person_name"',
        code: '23505',
        constraint: 'person_name',
      },
    });
    expect(wordsOf(refused('22P02', 'x'))).toBe('PostgreSQL does not take a value (22P02, routine)');
    expect(wordsOf(thrown(() => (undefined as unknown as { a: 1 }).a))).toBe(
      "Cannot read properties of undefined (reading 'a')",
    );
  });

  test('the web server’s own logger tells no more', async () => {
    const stream = new PassThrough();
    let text = '';
    stream.on('data', (chunk) => (text += chunk));
    const app = fastify({ loggerInstance: createLogger(stream) as FastifyBaseLogger });
    app.get('/', async (request) => {
      for (const [, error] of ERRORS) request.log.error({ err: error, req: request }, 'failed');
      for (const [, error] of ERRORS)
        if (error instanceof Error) {
          request.log.error(error);
          request.log.error({ err: error, req: request }, error.message);
        }
      return 'done';
    });
    await app.inject({ url: `/?name=${encodeURIComponent(NAME)}`, headers: { authorization: PASSWORD } });
    await app.close();
    expect(text.split('\n').length).toBeGreaterThan(2 * ERRORS.length);
    expect(text).toContain('"req":{"method":"GET","route":"/"}');
    expect(text.match(LEAK)).toBeNull();
    expect(text).not.toContain(encodeURIComponent('Nguyễn'));
  });
});
