import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { isPassing } from '../../infra/store/passing.ts';
import { connectStore } from '../../infra/store/store.ts';
import { startScriptedServer } from './scripted-server.ts';

test('300 appends that wait for a frozen store fail one by one when it dies, and nothing ends the process', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const server = await startScriptedServer();
  const store = connectStore(server.url);
  const data = { text: 'x'.repeat(8_000) };
  const appends = Array.from({ length: 300 }, (_, n) =>
    store.append(`foreign-${n}`, [{ id: randomUUID(), type: 'Foreign', data, metadata: {} as never }], -1),
  );
  const settled = Promise.allSettled(appends);
  await new Promise((resolve) => setTimeout(resolve, 500));
  server.stop();
  const outcomes = await settled;
  expect(outcomes.every((each) => each.status === 'rejected' && isPassing(each.reason))).toBe(true);
  await store.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
