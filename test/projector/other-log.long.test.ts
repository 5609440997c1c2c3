import { beforeAll, expect, test } from 'vitest';
import type { Projector } from '../../infra/projector/projector.ts';
import { noPosition, thrown } from '../eventstore/commanded-answers.ts';
import { eventually } from '../eventstore/store.ts';
import { type Log, projectedStore } from './projected.ts';

const EVENTS = 60;
/** Two looks at a log that is another one, two seconds apart, and the heart's beats meanwhile. */
const READS = 9;

const here = projectedStore();
let another: Log;
let older: Log;
beforeAll(async () => {
  await here.log.append(EVENTS);
  another = await here.startLog();
  await another.append(EVENTS + 40, 1_000);
  older = await here.startLog();
  await older.append(EVENTS - 20);
});

const told = (projector: Projector, trouble: string | null) =>
  eventually(async () => (await projector.health()).trouble === trouble, 15_000);

const reads = () => here.front.calls().begun.Read ?? 0;

const changed = (lines: Record<string, unknown>[]) =>
  lines.filter(({ kind }) => kind === 'LOG_CHANGED').map(({ msg }) => msg);

test('another log, then an older copy of the right one: told, nothing written, healed when the right one is back', async () => {
  const { projector, lines } = await here.start();
  expect(await projector.waitFor(BigInt(EVENTS - 1), 15_000)).toBe(true);
  for (const wrong of [another, older]) {
    const before = await here.views();
    here.front.switchTo(wrong.url);
    await told(projector, 'FOREIGN_LOG');
    expect((await projector.health()).lagMs).toBeNull();
    await wrong.append(EVENTS, 2_000); // the older one, too, is now the longer
    const until = reads() + READS;
    await eventually(() => reads() > until, 20_000);
    expect((await projector.health()).trouble).toBe('FOREIGN_LOG');
    expect(await here.views()).toEqual(before);

    here.front.switchTo(here.log.url);
    await told(projector, null);
    expect(await projector.waitFor(await here.log.append(4), 15_000)).toBe(true);
  }
  expect(projector.leading()).toBe(true);
  const [begins, over] = ['projector: trouble begins', 'projector: works again'];
  await expect.poll(() => changed(lines)).toEqual([begins, over, begins, over]);
  expect(lines.some((line) => 'err' in line)).toBe(false);
  await here.expectWhole();
}, 90_000);

test('a checkpoint that is no position of the log, as EventStoreDB tells it, is told of until it is one', async () => {
  const { projector, lines } = await here.start();
  await eventually(() => projector.leading());
  here.front.refuseReads(noPosition, Number.POSITIVE_INFINITY);
  here.front.dropConnections();
  await told(projector, 'FOREIGN_LOG');
  const position = await here.log.append(4);
  here.front.refuseReads(noPosition, 0);
  expect(await projector.waitFor(position, 15_000)).toBe(true);
  await expect.poll(() => changed(lines)).toHaveLength(2);
});

test('a store that fails inside for a while is no other log', async () => {
  const { projector, lines } = await here.start();
  await eventually(() => projector.leading());
  here.front.refuseReads(thrown, 4);
  here.front.dropConnections();
  expect(await projector.waitFor(await here.log.append(4), 15_000)).toBe(true);
  expect(projector.leading()).toBe(true);
  expect(changed(lines)).toEqual([]);
});

test('whoever leads next in the right log tells every process where the views stand', async () => {
  const { projector, stop } = await here.start();
  const position = await here.log.append(4);
  expect(await projector.waitFor(position, 15_000)).toBe(true);
  const beside = await here.watch();
  here.front.switchTo(another.url);
  await told(projector, 'FOREIGN_LOG');
  await eventually(async () => !(await beside.waitFor(position, 10)));
  await stop();
  here.front.switchTo(here.log.url);
  await here.start();
  expect(await beside.waitFor(position, 15_000)).toBe(true);
});

test('the last event considered, not ours, is gone from the log: it goes on from the last of ours', async () => {
  const { projector, lines } = await here.start();
  const tail = await here.log.appendForeign();
  expect(await projector.waitFor(tail, 15_000)).toBe(true);
  const beside = await here.watch();
  expect(await beside.waitFor(tail, 5_000)).toBe(true);
  const ours = Number((await here.views()).checkpoint.event_position);

  const restored = await here.startLog();
  expect(Number(await restored.append(ours))).toBe(ours);
  here.front.switchTo(restored.url);
  const standsAt = async () => Number((await here.views()).checkpoint.position);
  await eventually(async () => (await standsAt()) === ours, 15_000);
  // The next event takes the place of the one that is gone: to have shown that one is not to have shown this.
  await eventually(async () => !(await beside.waitFor(tail, 10)));
  const next = await restored.append(1);
  expect(next).toBe(tail);
  expect(await projector.waitFor(next, 15_000)).toBe(true);
  expect(await beside.waitFor(next, 5_000)).toBe(true);
  expect((await projector.health()).trouble).toBeNull();
  expect(changed(lines)).toEqual([]);
  await here.expectWhole();
}, 60_000);
