import { describe, expect, test } from 'vitest';
import { modelCounters } from '../../projections/model/counters.ts';
import { goalsReached, standingOfRow } from '../../projections/model/standing.ts';
import { contribution, registered, registration, uuid } from '../projections/events.ts';
import { modelStory, on } from './model-row.ts';

const inspection = {
  ...{ inspectedOn: '2026-03-20', inspectors: ['Ban'], rating: 'PASS' as const, adHoc: true, evidence: [] },
  ...{ findings: [{ criterion: 1 as const, met: true }], remedies: [] },
};

type Story = ReturnType<typeof modelStory>;
const counter = (name: string) => {
  const found = modelCounters.find(({ table }) => table.name === name);
  if (!found) throw new Error(`no counter ${name}`);
  return found;
};

/** What the row is worth in the counter as it stands: where, under what, and what is not zero. */
function worth(name: string, { row }: Story) {
  const { of, amounts } = counter(name);
  return of?.(row()).map(({ places, key, add }) => [places, key, amounts.filter((_, at) => add[at])]);
}

/** What the story adds to each week, registrations as they stand among them; what comes to nothing is left out. */
function weeks(story: Story) {
  const { of, on, amounts } = counter('week_activity');
  const sums: Record<string, number> = {};
  const rows = story.events.map((event, at) => ({ event, row: story.rowAfter(at + 1) }));
  for (const { key, add } of [
    ...rows.flatMap(({ event, row }) => on?.(row, event) ?? []),
    ...(of?.(story.row()) ?? []),
  ])
    for (const [at, amount] of add.entries()) {
      const name = `${key[1]} ${amounts[at]}`;
      sums[name] = (sums[name] ?? 0) + amount;
    }
  return Object.fromEntries(Object.entries(sums).filter(([name, sum]) => sum !== 0 && !/other/.test(name)));
}

const home = { campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'], unit: uuid(1) };
const named = { name: 'Hiến đất', authority: 'Chi bộ', endorsedOn: '2026-01-15', document: null };
const more = { registrationVersion: 1, late: false, lateReason: null, origin: 'REGISTERED' as const };
const draft = () =>
  modelStory(({ tell }) =>
    tell(`model-${uuid(11)}`, 'ModelProposed', { model: uuid(11), ...home, ...named }),
  );
const COUNTS = ['model_counter', 'unit_counter', 'topic_counter'];

describe('R-01 R-14 a model counts at the stages it stands at', () => {
  test('in every place above it, its unit, and each of its topics, as long as it stands there', () => {
    const topics = ['LAND_DONATION', 'NEW_COUNTRYSIDE'];
    const story = modelStory((told) => registered(told, 11, 'Hiến đất', { topics, late: true }));
    story.tell('ModelAccepted', {});
    const stages = ['registered', 'late', 'accepted', 'standing'];
    expect(worth('model_counter', story)).toEqual([[['31', '11332'], [2026, 'ECONOMY', 'NEW'], stages]]);
    expect(worth('unit_counter', story)).toEqual([[[uuid(1)], [2026], stages]]);
    expect(worth('topic_counter', story)).toEqual(
      topics.map((topic) => [['31', '11332'], [2026, topic], stages]),
    );
    story.tell('ModelDropped', { reason: 'Không còn phù hợp' });
    const dropped = ['registered', 'late', 'accepted', 'dropped'];
    expect(worth('unit_counter', story)).toEqual([[[uuid(1)], [2026], dropped]]);
  });

  test('and nowhere while it is a draft', () => {
    expect(COUNTS.map((name) => worth(name, draft()))).toEqual([[], [], []]);
  });
});

describe('R-46 what happened in a week', () => {
  const report = { summary: 'Đã vận động', results: [], evidence: [] };
  const gift = contribution(5);

  test('counts in its own, by its day, Sunday with the Monday before', () => {
    const story = modelStory((told) => registered(told, 11, 'Hiến đất', { told: on('2026-03-01') }));
    story.tell('ModelProgressReported', report, on('2026-03-02'));
    story.tell('ModelProgressReported', report, on('2026-03-08'));
    story.tell('ModelProgressReported', report, on('2026-03-09'));
    story.tell('ModelContributionReceived', gift, on('2026-03-09'));
    const meeting = { channel: 'MEETING' as const, title: 'Họp', reached: 4, evidence: [] };
    story.tell('ModelOutreachHeld', meeting, on('2026-03-09'));
    expect(weeks(story)).toEqual({
      ...{ '2026-02-23 registrations': 1, '2026-03-02 reports': 2 },
      ...{ '2026-03-09 reports': 1, '2026-03-09 contributions': 1 },
    });
  });

  test('R-38 moves with its day, and leaves its week when it never was; what is beside it stays', () => {
    const story = modelStory((told) => registered(told, 11, 'Hiến đất', { told: on('2026-03-01') }));
    const wrong = story.tell('ModelProgressReported', report, on('2026-03-02'));
    story.tell('ModelProgressReported', report, on('2026-03-03'));
    const correction = { corrects: wrong.id, reason: 'Sai ngày' };
    story.tell('ModelProgressCorrected', { ...correction, ...report }, on('2026-03-04'));
    const before = { '2026-02-23 registrations': 1, '2026-03-02 reports': 2 };
    expect(weeks(story)).toEqual(before);
    story.tell('ModelProgressCorrected', { ...correction, ...report }, on('2026-03-10'));
    const moved = { '2026-02-23 registrations': 1, '2026-03-02 reports': 1, '2026-03-09 reports': 1 };
    expect(weeks(story)).toEqual(moved);
    const withdrawn = { ...correction, kind: 'PROGRESS' as const, record: { withdrawn: true as const } };
    story.tell('ModelRecordCorrected', withdrawn);
    expect(weeks(story)).toEqual({ '2026-02-23 registrations': 1, '2026-03-02 reports': 1 });
    // Reported after all.
    story.tell('ModelProgressCorrected', { ...correction, ...report }, on('2026-03-10'));
    expect(weeks(story)).toEqual(moved);
  });

  test('R-38 a registration counts as it stands: withdrawn it leaves its week, anew it has that of its new day', () => {
    const story = draft();
    expect(weeks(story)).toEqual({});
    const stated = { ...home, registration: registration('Hiến đất'), ...more };
    story.tell('ModelRegistered', stated, on('2026-03-02'));
    story.tell('ModelAccepted', {}, on('2026-03-20'));
    expect(weeks(story)).toEqual({ '2026-03-02 registrations': 1 });
    // What an inspection found stays.
    story.tell('ModelInspected', inspection, on('2026-03-20'));
    story.tell('ModelAcceptanceWithdrawn', { reason: 'Nhầm' }, on('2026-03-21'));
    story.tell('ModelRegistrationWithdrawn', { reason: 'Nhầm' }, on('2026-03-21'));
    expect(weeks(story)).toEqual({ '2026-03-16 inspections': 1 });
    expect(COUNTS.map((name) => worth(name, story))).toEqual([[], [], []]);
    story.tell('ModelRegistered', { ...stated, registrationVersion: 2 }, on('2026-03-23'));
    expect(weeks(story)).toEqual({ '2026-03-16 inspections': 1, '2026-03-23 registrations': 1 });
  });
});

describe('R-46 where a model stands', () => {
  const around = {
    ...{ campaignOpen: true, campaignOver: false, listAsked: false },
    ...{ rounds: 0, session: null, panel: false },
  } as unknown as Parameters<typeof standingOfRow>[1];

  test('its goals are reached when each of them is, and there is one', () => {
    const goals = (...reached: boolean[]) =>
      goalsReached({ goals: reached.map((each) => ({ reached: each })) } as never);
    expect([goals(), goals(true), goals(true, false), goals(true, true)]).toEqual([false, true, false, true]);
  });

  test('endorsed, with each remedy counted as it stands', () => {
    const story = modelStory();
    expect(standingOfRow(story.row(), around)).toMatchObject({ endorsed: false, remediesOwed: 0 });
    story.tell('ModelEndorsed', { authority: 'Chi bộ', endorsedOn: '2026-01-15', document: null });
    const remedies = ['a1', 'a2', 'a3', 'a4'].map((remedy) => ({
      remedy,
      title: 'Việc',
      dueOn: '2026-06-01',
    }));
    story.tell('ModelInspected', { ...inspection, remedies });
    story.tell('ModelRemedyCompleted', { remedy: 'a1', note: 'Xong', evidence: [] });
    story.tell('ModelRemedyWaived', { remedy: 'a2', reason: 'Thôi' });
    expect(standingOfRow(story.row(), around)).toMatchObject({
      ...{ endorsed: true, remediesOwed: 2, remediesUnconfirmed: 1 },
    });
  });
});
