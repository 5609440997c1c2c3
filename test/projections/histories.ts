import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { growthEvents } from '../../infra/bench/growth.ts';
import { seededUuid } from '../../infra/bench/growth-parts.ts';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { tailAfter } from './growth-tail.ts';

type Life = RecordedEvent[];

/** What the made-up year tells too briefly: the id of the n-th such thing, and the events of its life. */
const BRIEF: Record<string, { id(n: number): string; types: string[] }> = {
  organization: {
    id: (n) => `1050${n}`,
    types: ['OrganizationEstablished', 'OrganizationRenamed', 'OrganizationDissolved'],
  },
  model: {
    id: (n) => seededUuid(`submitted model ${n}`),
    types: [
      'ModelRegistered',
      'ModelSubmittedForAppraisal',
      'ModelWithdrawnFromAppraisal',
      'ModelSubmittedForAppraisal',
    ],
  },
  unit: { id: (n) => seededUuid(`unit ${n}`), types: ['UnitEstablished', 'UnitRenamed', 'UnitDissolved'] },
  campaign: {
    id: (n) => `1050${n}-2026`,
    types: [
      'CampaignPlanned',
      'CampaignOpened',
      'CampaignTargetSet',
      'CampaignMilestoneSet',
      'CampaignClosed',
    ],
  },
};
const COPIES = 3;

function exampleOf(type: string): object {
  const file = new URL(
    `../schema/stored-events/${type}.v${eventCodecs[type]?.version}.json`,
    import.meta.url,
  );
  return JSON.parse(readFileSync(file, 'utf8')).data;
}

function briefLife(category: string, n: number, like: RecordedEvent): Life {
  const { id, types } = BRIEF[category] as (typeof BRIEF)[string];
  return types.map((type, revision) => {
    const data = { ...exampleOf(type), [category]: id(n) };
    const version = eventCodecs[type]?.version ?? 1;
    return {
      ...like,
      version,
      id: seededUuid(`${type} ${n} ${revision}`),
      type,
      stream: `${category}-${id(n)}`,
      revision,
      data,
    };
  });
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same life of another thing, which shares no id with it. */
function retold(life: Life, copy: number): Life {
  const text = JSON.stringify(life, (_, value) => (typeof value === 'bigint' ? Number(value) : value));
  return JSON.parse(text.replace(UUID, (id) => seededUuid(`${id} ${copy}`)));
}

/** Lives of streams of one category together, at least three of each, the longest of them three times. */
function lives(): Life[][] {
  const year = [...growthEvents({ communes: 1, models: 12 })];
  const last = year.at(-1) as RecordedEvent;
  const streams = Map.groupBy([...year, ...tailAfter(last)], ({ stream }) => stream).values();
  const grown = Map.groupBy(streams, ([first]) => first?.stream.split('-')[0] as string);
  for (const category of ['organization', 'unit', 'campaign', 'log']) grown.delete(category);
  for (const told of grown.values()) {
    const longest = told.reduce((one, other) => (other.length > one.length ? other : one));
    for (let n = 1; n < COPIES; n += 1) told.push(retold(longest, n));
  }
  const brief = Object.keys(BRIEF).map((category) =>
    Array.from({ length: COPIES }, (_, n) => briefLife(category, n, last)),
  );
  return [...grown.values(), ...brief];
}

/** The lists as one, each in its order: the turns say from which the next is taken. */
function merged<Item>(lists: readonly (readonly Item[])[], turns: readonly number[]): Item[] {
  const left = lists.map((list) => [...list]);
  const all: Item[] = [];
  for (let at = 0; ; at += 1) {
    const open = left.filter((list) => list.length > 0);
    if (open.length === 0) return all;
    const turn = turns[at % turns.length] as number;
    all.push((open[turn % open.length] as Item[]).shift() as Item);
  }
}

const turns = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });

/**
 * A round's stream with what happened in others as well, in turns, each in sessions of its own: ballots that were left are
 * come back to.
 */
function together([first, ...others]: readonly Life[], turns: readonly number[]): Life {
  const [begun, ...rest] = first as [RecordedEvent, ...RecordedEvent[]];
  const { round } = begun.data as { round: string };
  const joining = others.map(([, ...later], nth) =>
    later.map((event) => {
      const data = JSON.parse(JSON.stringify(event.data).replace(/"s-(\d+)"/g, `"s-$1-${nth}"`));
      return { ...event, data: { ...data, round } };
    }),
  );
  return [begun, ...merged([rest, ...joining], turns)];
}

/** Streams of one category. Only a round's holds several rows of one view. */
const streamsOf = (told: Life[]) =>
  fc
    .record({
      picked: fc.shuffledSubarray(told, { minLength: COPIES, maxLength: Math.min(5, told.length) }),
      turns,
    })
    .map(({ picked, turns }) => {
      const [apart, ...rest] = picked as [Life, ...Life[]];
      return apart[0]?.stream.startsWith('appraisal-') ? [together(rest, turns), apart] : picked;
    });

/** A log of streams of every category, side by side, in which the keys of views interleave and return. */
export const histories: fc.Arbitrary<RecordedEvent[]> = fc
  .record({ categories: fc.tuple(...lives().map(streamsOf)), turns })
  .map(({ categories, turns }) => {
    const streams = categories
      .flat()
      .map((life) =>
        life.map((event, revision) => ({ ...event, stream: (life[0] as RecordedEvent).stream, revision })),
      );
    const history = merged(streams, turns).map((event, at) => ({
      ...event,
      position: BigInt(at + 1), // after what a fresh log begins with
      recordedAt: new Date(Date.UTC(2026, 0, 5) + at * 60_000).toISOString(),
    }));
    // A failure prints the seed, by which it comes again, and not all that came of it.
    return Object.defineProperty(history, fc.toStringMethod, { value: () => `${history.length} events` });
  });
