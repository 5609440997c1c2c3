import { expect, test } from 'vitest';
import { Unavailable, type UnavailableCode, unavailableOf } from '../../infra/command/unavailable.ts';
import { unavailableError, unavailableLine } from '../../infra/http/unavailable.ts';
import { StoreSilent } from '../../infra/store/reading.ts';

const codes: UnavailableCode[] = ['STORE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'DISK_FULL', 'LOG_CHANGED'];
const commands = ['none', 'not recorded', 'may be recorded'] as const;

test.each(codes.flatMap((code) => commands.map((command) => [code, command] as const)))(
  '%s, %s: in both languages, when to ask again, and what became of a command',
  (code, command) => {
    const { message, extensions } = unavailableError(new Unavailable(code, { command }));
    const { vi, en } = extensions.messages;
    expect(message).toBe(`${en} (${vi})`);
    expect(extensions).toMatchObject({ code, mayBeRecorded: command === 'may be recorded' });
    expect(extensions.retryAfter).toBeGreaterThan(0);
    expect([/same command.*commandId/.test(en), /cùng mã lệnh/.test(vi)]).toEqual(
      Array(2).fill(command !== 'none'),
    );
    expect([/may have been recorded/.test(en), /có thể đã được ghi/.test(vi)]).toEqual(
      Array(2).fill(command === 'may be recorded'),
    );
  },
);

test('an outage is known behind the error of a resolver; what else fails is none', () => {
  const wrapped = Object.assign(new Error('resolver'), { originalError: new StoreSilent(5_000) });
  expect(unavailableOf(wrapped)).toMatchObject({ code: 'STORE_UNAVAILABLE', command: 'none' });
  const command = new Unavailable('LOG_CHANGED', { command: 'not recorded' });
  expect(unavailableOf(Object.assign(new Error('resolver'), { originalError: command }))).toBe(command);
  expect(unavailableOf(new Error('no codec for X'))).toBeUndefined();
});

test('a program that ends over an outage says it in one line, in both languages', () => {
  const line = unavailableLine(
    new Unavailable('DISK_FULL', { cause: new Error('Could not recognize no space') }),
  );
  expect(line).toMatch(/^There is no space on the server's disk\. .* \| Máy chủ đã hết dung lượng đĩa\. .*$/);
  expect(unavailableLine(new Error('no codec for X'))).toBeUndefined();
});
