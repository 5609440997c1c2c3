import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonEvent } from '@eventstore/db-client';
import { startProjector } from '../projector/projector.ts';
import { connectClient } from '../store/client.ts';
import { modelId, progressOf } from './growth-parts.ts';
import { percentile, type Row, rowOf } from './row.ts';

const PER_SECOND = 200;
const WARM_UP = 400;
const MEASURED = 2_000;

/**
 * Appends at a steady rate whatever the answers take; for each append, the time to its acknowledgement, and from there
 * until the views show it. The log must hold the first hundred models of a made-up year, and the views stand at its end.
 */
export async function lagRow(o: { databaseUrl: string; eventstoreUrl: string }): Promise<Row> {
  const projector = await startProjector({ ...o, direct: true });
  const client = connectClient(o.eventstoreUrl);
  const acknowledged: number[] = [];
  const visible: number[] = [];
  const one = async (n: number) => {
    const start = performance.now();
    const { position } = await client.appendToStream(`model-${modelId(n % 90)}`, progressEvent(n));
    const answered = performance.now();
    if (!(await projector.waitFor(position?.commit ?? 0n, 30_000))) throw new Error('not visible after 30 s');
    if (n < WARM_UP) return;
    acknowledged.push(answered - start);
    visible.push(performance.now() - answered);
  };
  try {
    const running: Promise<void>[] = [];
    const start = performance.now();
    for (let n = 0; n < WARM_UP + MEASURED; n += 1) {
      const due = start + (n * 1000) / PER_SECOND;
      const early = due - performance.now();
      if (early > 1) await sleep(early);
      running.push(one(n));
    }
    await Promise.all(running);
  } finally {
    await projector.close();
    await client.dispose();
  }
  const [numerator, denominator] = [percentile(visible, 0.99), percentile(acknowledged, 0.99)];
  const unit = `ms (p99 acknowledged → visible / p99 append, ${PER_SECOND} commands/s)`;
  return rowOf({
    name: 'lag',
    goal: 3,
    higherIsBetter: false,
    numerator,
    denominator,
    unit,
  });
}

function progressEvent(n: number) {
  const id = randomUUID();
  const recordedAt = new Date().toISOString();
  const actor = { account: 'can.bo', role: 'UNIT_OFFICER', organization: 'VN' };
  const metadata = { version: 1, actor, recordedAt, occurredOn: recordedAt.slice(0, 10), client: 'bench' };
  return jsonEvent({
    id,
    type: 'ModelProgressReported',
    data: { model: modelId(n % 90), ...progressOf(n % 90, n) },
    metadata: { ...metadata, command: id, correlation: id, causation: id },
  });
}
