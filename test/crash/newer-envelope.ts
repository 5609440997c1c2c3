import { randomUUID } from 'node:crypto';

const COMMAND = randomUUID();
/** Of an event that a program wrote which is newer than this one. */
export const envelope = {
  version: 99,
  actor: { account: 'system', role: 'SYSTEM', organization: 'VN' },
  recordedAt: '2026-03-05T01:00:00.000Z',
  occurredOn: '2026-03-05',
  ...{ command: COMMAND, correlation: COMMAND, causation: COMMAND, client: 'test' },
};
