import { describe, expect, test } from 'vitest';
import { planOf } from '../../projections/campaign/plan.ts';
import type { CampaignRow } from '../../projections/campaign/tables.ts';
import { campaignView } from '../../projections/campaign/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, closed, id, milestone, opened, planned, settings, target } from '../sample.ts';

const reason = 'Theo kế hoạch';
const of = (type: string, data: object, recordedAt = '2026-02-01T02:00:00.000Z'): Fact => ({
  ...{ type, data: { campaign: CAMPAIGN, ...data }, recordedAt },
});

/** The row after these events, one after the other. */
const rowAfter = (...facts: Fact[]): CampaignRow =>
  facts.reduce<CampaignRow | undefined>((row, fact, revision) => {
    const recordedAt = fact.recordedAt ?? '2026-01-10T02:00:00.000Z';
    const event = { ...fact, id: id(700 + revision), revision, recordedAt, stream: `campaign-${CAMPAIGN}` };
    const actor = { account: 'a', role: 'BOARD_OFFICER', organization: '10507' };
    return campaignView.fold(row, {
      ...event,
      actor,
      occurredOn: fact.occurredOn ?? '2026-02-01',
    } as never as RecordedEvent);
  }, undefined) as CampaignRow;

const fresh = { ...target, target: 'FRESH', metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 };

describe('R-37 the targets of a campaign on its row', () => {
  const two = planned({ targets: [target, fresh] });
  const keys = (row: CampaignRow) => row.targets.map(({ target: key, minimum }) => [key, minimum]);

  test('one that is changed stands in its place, the other as it was; a new one at the end', () => {
    const changed = of('CampaignTargetSet', { ...target, minimum: 8, reason });
    expect(keys(rowAfter(two, changed))).toEqual([
      ['MODELS', 8],
      ['FRESH', 1],
    ]);
    const more = of('CampaignTargetSet', { ...target, target: 'MORE', minimum: 3, reason });
    expect(keys(rowAfter(two, changed, more))).toEqual([
      ['MODELS', 8],
      ['FRESH', 1],
      ['MORE', 3],
    ]);
    // The reason is told by the event, not by the target.
    expect(rowAfter(two, changed).targets[0]).toEqual({ ...target, minimum: 8 });
  });

  test('one that is removed goes, the other stays', () => {
    expect(keys(rowAfter(two, of('CampaignTargetRemoved', { target: 'MODELS', reason })))).toEqual([
      ['FRESH', 1],
    ]);
  });
});

test('a campaign is planned, opened, closed and opened again', () => {
  const statuses = [[], [opened], [opened, closed], [opened, closed, opened]].map(
    (facts) => rowAfter(planned(), ...facts).status,
  );
  expect(statuses).toEqual(['PLANNED', 'OPEN', 'CLOSED', 'OPEN']);
});

test('R-38 a campaign that was cancelled is planned anew, and begins empty; no other is planned twice', () => {
  const more = of('CampaignTargetSet', { ...fresh, reason });
  const cancelled = of('CampaignCancelled', { reason });
  const anew = rowAfter(planned(), more, cancelled, planned());
  expect([anew.status, anew.targets, anew.revision]).toEqual(['PLANNED', [target], 3]);
  for (const begun of [[], [opened], [opened, closed]])
    expect(() => rowAfter(planned(), ...begun, planned())).toThrow(`begins ${CAMPAIGN} again`);
});

test('R-43 as the plan of those below a campaign states each milestone as it was stated', () => {
  const reported = {
    ...milestone,
    milestone: 'HALF_YEAR',
    deliveredBy: ['SIX_MONTH'],
    owing: 'ACTIVE_UNITS',
  };
  const stated = { ...milestone, owing: 'UNITS_WITH_MODELS' };
  expect(planOf(rowAfter(planned({ milestones: [stated, reported] }))).milestones).toStrictEqual([
    ...[stated, reported],
  ]);
});

describe('R-31, R-32 the milestones of a campaign on its row', () => {
  const conference = { ...milestone, milestone: 'CONFERENCE', before: '2026-12-05' };
  const two = planned({ milestones: [milestone, conference] });
  const delivered = (over: object = {}): Fact => ({
    ...of('CampaignMilestoneDelivered', { milestone: 'CONFERENCE', document: null, daysLate: 2, ...over }),
    occurredOn: '2026-02-03',
  });
  const typed = (row: CampaignRow) => row.milestones.map((each) => each.typed?.deliveredOn ?? null);

  test('what people typed stands beside, of that milestone alone, as it was corrected', () => {
    expect(typed(rowAfter(two, delivered()))).toEqual([null, '2026-02-03']);
    const right = { milestone: 'CONFERENCE', deliveredOn: '2026-02-02', document: null, reason };
    const corrected = rowAfter(two, delivered(), of('CampaignMilestoneDeliveryCorrected', right));
    expect(corrected.milestones[1]?.typed).toMatchObject({
      deliveredOn: '2026-02-02',
      daysLate: 2,
      corrections: 1,
    });
    expect(corrected.calendar_changes.at(-1)).toMatchObject({
      dateBefore: '2026-02-03',
      dateAfter: '2026-02-02',
    });
  });

  test('R-38 what was withdrawn stands no more, of that milestone alone, and is told', () => {
    const both = delivered({ milestone: milestone.milestone });
    const withdrawn = of('CampaignMilestoneDeliveryWithdrawn', { milestone: 'CONFERENCE', reason });
    const row = rowAfter(two, both, delivered(), withdrawn);
    expect(typed(row)).toEqual(['2026-02-03', null]);
    expect(row.calendar_changes.at(-1)).toMatchObject({
      ...{ change: 'DELIVERY_WITHDRAWN', milestone: 'CONFERENCE', reason },
      ...{ dateBefore: '2026-02-03', dateAfter: null },
    });
    expect(typed(rowAfter(two, both, delivered(), withdrawn, delivered()))).toEqual([
      '2026-02-03',
      '2026-02-03',
    ]);
  });

  test('what an older program recorded of a report is told by the report alone', () => {
    expect(typed(rowAfter(two, delivered({ report: id(9) })))).toEqual([null, null]);
    const received = { milestone: 'CONFERENCE', kind: 'ANNUAL', report: id(9), daysLate: 0 };
    expect(typed(rowAfter(two, of('CampaignMilestoneReportReceived', received)))).toEqual([null, null]);
    const right = { milestone: 'CONFERENCE', deliveredOn: '2026-02-02', document: null, reason };
    const corrected = of('CampaignMilestoneDeliveryCorrected', right);
    expect(typed(rowAfter(two, delivered({ report: id(9) }), corrected))).toEqual([null, null]);
  });

  test('every date that it had is kept, and from which day on which counts', () => {
    const moved = (before: string, at: string) =>
      of('CampaignMilestoneSet', { ...milestone, before, reason }, at);
    const row = rowAfter(two, moved('2026-03-20', '2026-03-05T02:00:00.000Z'));
    expect(row.dates.UNIT_REGISTRATION?.map(({ lastDay }) => lastDay)).toEqual(['2026-03-04', '2026-03-19']);
    expect(row.judged.UNIT_REGISTRATION).toEqual([
      { from: null, lastDay: '2026-03-04' },
      { from: '2026-03-05', lastDay: '2026-03-04' },
    ]);
    expect(row.judged.CONFERENCE).toEqual([{ from: null, lastDay: '2026-12-04' }]);
    const gone = rowAfter(two, of('CampaignMilestoneRemoved', { milestone: 'CONFERENCE', reason }));
    expect(gone.milestones.map((each) => each.milestone)).toEqual(['UNIT_REGISTRATION']);
    expect(gone.dates.CONFERENCE).toHaveLength(1);
  });

  test('so is the day that a setting moves', () => {
    const including = of('CampaignSettingsChanged', {
      settings: { ...settings, deadlineInclusive: true },
      reason,
    });
    const row = rowAfter(two, including);
    expect(row.judged.CONFERENCE?.map(({ lastDay }) => lastDay)).toEqual(['2026-12-04', '2026-12-05']);
  });

  test('who is exempt, and that nobody is nominated, until it is undone', () => {
    const exempt = of('CampaignMilestoneSet', {
      ...milestone,
      exempt: [id(3)],
      owing: 'UNITS_WITH_MODELS',
      reason,
    });
    expect(rowAfter(two, exempt).milestones).toMatchObject([
      { by: 'REGISTRATIONS', exempt: [id(3)], owing: 'UNITS_WITH_MODELS' },
      { by: 'PEOPLE', exempt: [], owing: 'ACTIVE_UNITS' },
    ]);
    const declined = of('CampaignNominationDeclined', { decidedOn: '2026-02-01', reason, document: null });
    expect(rowAfter(two, declined).nomination_declined).toMatchObject({ decidedOn: '2026-02-01' });
    expect(
      rowAfter(two, declined, of('CampaignNominationReopened', { reason })).nomination_declined,
    ).toBeNull();
  });
});
