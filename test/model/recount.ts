import { expect } from 'vitest';
import { modelCounters } from '../../projections/model/counters.ts';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import type { Contribution, Counter } from '../../projections/view.ts';
import { eventCodecs } from '../../schema/all.ts';
import { weekStart } from '../../schema/civil-date.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Model } from '../../schema/model/state.ts';
import type { Fact } from '../given.ts';

const TODAY = '2026-06-15';

const recorded = (fact: Fact, index: number): RecordedEvent => ({
  id: fact.id as string,
  type: fact.type,
  data: eventCodecs[fact.type]?.data.parse(fact.data),
  stream: 'model',
  revision: index,
  position: BigInt(index + 1),
  version: 1,
  actor: { account: 'test', role: 'BOARD_OFFICER', organization: '10507' },
  recordedAt: `${TODAY}T03:00:00.000Z`,
  occurredOn: fact.occurredOn ?? TODAY,
  command: 'c',
  correlation: 'c',
  causation: 'c',
  client: 'test',
});

/** The records that nothing corrected, replaced or withdrew, as the events state them. */
function standing(facts: readonly Fact[], state: Model): Fact[] {
  return facts.filter(({ id, data }) => {
    const record = id === undefined ? undefined : state.records[id];
    const withdrawn = 'record' in data && 'withdrawn' in (data.record as object);
    return record?.correctedBy === null && !withdrawn;
  });
}

function add(sums: Map<string, number>, key: string, quantity: number) {
  sums.set(key, (sums.get(key) ?? 0) + quantity);
}

const activity = modelCounters.find(({ table }) => table.name === 'week_activity') as Counter<ModelRow>;

function count(weeks: Map<string, number>, contributions: readonly Contribution[] = []) {
  for (const { places, key, add: adds } of contributions)
    if (places.includes('10507'))
      for (const [at, amount] of adds.entries()) add(weeks, `${key[1]} ${activity.amounts[at]}`, amount);
}

const sorted = (sums: Map<string, number>) => [...sums].filter(([, sum]) => sum !== 0).sort();

/** what the views hold of one model is what a recount of its standing records gives; no count is below zero. */
export function checkRow(facts: readonly Fact[], state: Model): void {
  const events = facts.map(recorded);
  const weeks = new Map<string, number>();
  let row: ModelRow | undefined;
  for (const event of events) {
    row = modelView.fold(row, event);
    count(weeks, activity.on?.(row, event));
  }
  if (!row) return;
  count(weeks, activity.of?.(row));
  expect(row.status).toBe(state.status);
  expect([row.launched_on, row.plan]).toEqual([state.launchedOn, state.plan]);
  expect(
    row.inspections.flatMap(({ inspection, state: is }) => (inspection ? [[inspection, is]] : [])),
  ).toEqual(Object.entries(state.inspections).map(([key, { state: is }]) => [key, is]));
  const { number, issuedOn } = state.recognition ?? {};
  expect([row.recognition?.number, row.recognition?.issuedOn]).toEqual([number, issuedOn]);
  const [results, resources, acts] = [new Map(), new Map(), new Map()];
  const kinds: Record<string, string> = {
    LAUNCH: 'launches',
    PROGRESS: 'reports',
    CONTRIBUTION: 'contributions',
    INSPECTION: 'inspections',
  };
  for (const fact of standing(facts, state)) {
    const data = fact.data as {
      results?: { unit: string; quantity: number }[];
      quantity?: number;
      kind: string;
    };
    for (const { unit, quantity } of data.results ?? []) add(results, unit, quantity);
    if (data.quantity !== undefined) add(resources, data.kind, data.quantity);
    const act = kinds[state.records[fact.id as string]?.kind ?? ''];
    if (act) add(acts, `${weekStart(fact.occurredOn ?? TODAY)} ${act}`, 1);
  }
  expect(row.results.map(({ unit, quantity }) => [unit, quantity]).sort()).toEqual(sorted(results));
  expect(row.resources.map(({ kind, quantity }) => [kind, quantity]).sort()).toEqual(sorted(resources));
  const registration = facts.findLast(({ type }) => /^ModelRegist(ered|rationWithdrawn)$/.test(type));
  if (registration?.type === 'ModelRegistered')
    add(acts, `${weekStart(registration.occurredOn ?? TODAY)} registrations`, 1);
  const counted = sorted(weeks).filter(([key]) => !/other/.test(key));
  expect(counted).toEqual(sorted(acts));
  expect([...weeks.values()].every((count) => count >= 0)).toBe(true);
  const stands = (stage: string) =>
    row?.stages.some((each) => each.stage === stage && each.toPosition === null);
  const inspected = Object.values(state.records).some(
    ({ kind, correctedBy, withdrawn }) => kind === 'INSPECTION' && correctedBy === null && !withdrawn,
  );
  expect(
    ['launched', 'planned', 'implementing', 'inspected'].map(stands),
    'launched, planned, implementing, inspected',
  ).toEqual([state.launchedOn !== null, state.plan !== null, state.begun !== null, inspected]);
  // One interval of a stage is open at most, and none ends before it begins.
  const open = row.stages.filter(({ toPosition }) => toPosition === null).map(({ stage }) => stage);
  expect(new Set(open).size).toBe(open.length);
  for (const { fromPosition, toPosition } of row.stages)
    if (toPosition !== null) expect(toPosition).toBeGreaterThan(fromPosition);
  expect(row.remedies.map(({ remedy, state: is }) => [remedy, is]).sort()).toEqual(
    Object.entries(state.remedies)
      .map(([remedy, { state: is }]) => [remedy, is])
      .sort(),
  );
}
