import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { awayMessage, troubleOf } from '../../dashboard/app/trouble.ts';

const coded = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [{ message: 'both', extensions }] });

test('a store or database that is away is told in the server’s words, in the language of the page', () => {
  const messages = { vi: 'Kho nhật ký tạm thời không trả lời.', en: 'The record store does not answer.' };
  const away = coded({ code: 'STORE_UNAVAILABLE', retryAfter: 5, mayBeRecorded: true, messages });
  expect(troubleOf(away)).toBe('away');
  expect(awayMessage(away, 'vi')).toBe(messages.vi);
  expect(awayMessage(away, 'en')).toBe(messages.en);
  expect(awayMessage(coded({ code: 'DISK_FULL', retryAfter: 60 }), 'vi')).toBe('both');
});

test('what is wrong otherwise keeps its own sentence', () => {
  expect(troubleOf(coded({ code: 'FORBIDDEN' }))).toBe('forbidden');
  expect(troubleOf(coded({ code: 'INTERNAL_SERVER_ERROR' }))).toBe('server');
  expect(troubleOf(new CombinedError({ networkError: new Error('offline') }))).toBe('network');
});
