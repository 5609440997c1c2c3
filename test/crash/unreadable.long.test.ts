import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonEvent } from '@eventstore/db-client';
import { expect, onTestFinished, test } from 'vitest';
import { notedStore } from '../../infra/process/store-note.ts';
import { connectClient } from '../../infra/store/client.ts';
import { civilDateAt } from '../../schema/civil-date.ts';
import { startInstallation } from './installation.ts';
import { envelope } from './newer-envelope.ts';

const COMMUNE = '11824';

interface Payload {
  errors: { code: string; vi: string; en: string }[];
  visible: boolean | null;
  unit: { id: string } | null;
}

test('an event that cannot be read keeps from nothing but what rests on its stream, a start neither', {
  timeout: 180_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kheo-unreadable-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const first = await startInstallation(dataDir);
  let { url } = first;
  async function send(mutation: string, input: object): Promise<Payload> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { errors { code vi: message(language: VI) en: message(language: EN) } visible unit { id } } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kheo-identity': `BOARD_OFFICER@${COMMUNE}` },
      body: JSON.stringify({ query, variables: { input: { commandId: randomUUID(), ...input } } }),
    });
    const { data } = (await response.json()) as { data: Record<string, Payload> };
    return data[mutation] as Payload;
  }
  const establish = (unit: string) =>
    send('establishUnit', { unit, organization: COMMUNE, name: `Chi bộ ${unit}`, kind: 'PARTY_CELL' });
  const degraded = async () => {
    const told = await (await fetch(`${url}/healthz`)).json();
    return JSON.stringify((told as { projector?: unknown }).projector ?? told);
  };
  const [unit, other] = [randomUUID(), randomUUID()];
  for (const id of [unit, other])
    expect(await establish(id)).toMatchObject({ errors: [], visible: true, unit: { id } });

  const client = connectClient(notedStore(dataDir) as string);
  const poison = async (stream: string, type: string, data: Record<string, unknown>) => {
    const event = jsonEvent({ id: randomUUID(), type, data, metadata: envelope });
    await client.appendToStream(stream, event);
    return event.id;
  };
  const onUnit = await poison(`unit-${unit}`, 'UnitRenamed', { unit });
  await poison(`campaign-${COMMUNE}-2026`, 'CampaignTargetSet', { campaign: `${COMMUNE}-2026` });
  await client.dispose();
  await expect.poll(degraded, { timeout: 20_000 }).toContain(onUnit);

  const rename = { name: 'Chi bộ mới', effectiveOn: civilDateAt(new Date().toISOString()) };
  const refused = await send('renameUnit', { unit, ...rename });
  expect(refused.errors).toEqual([
    {
      code: 'EVENT_UNREADABLE',
      vi: expect.stringContaining(onUnit),
      en: expect.stringContaining(onUnit),
    },
  ]);
  const late = randomUUID();
  const done = { errors: [], visible: false, unit: null };
  expect(await establish(late)).toEqual(done); // the view stands still, and is not said to show it
  expect(await send('renameUnit', { unit: other, ...rename })).toEqual(done);

  first.program.child.kill('SIGINT');
  expect(await first.program.ended).toBe(0);
  ({ url } = await startInstallation(dataDir));
  expect(await establish(late)).toMatchObject({ errors: [{ code: expect.stringMatching(/EXISTS/) }] });
});
