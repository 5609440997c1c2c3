import { expect, test } from 'vitest';
import { campaignStream } from '../../schema/campaign/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, milestone, opened, planned, target } from '../sample.ts';

const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const of = (facts: Fact[], today = '2026-02-20') =>
  actionsOver([city, commune(), ...facts], campaignStream(CAMPAIGN), today, board);
const NOTHING = 'NOTHING_WAITS';

/** Two of each, one of which people deliver and one of which its reports do. */
const byReport = { ...milestone, milestone: 'REPORT', deliverable: 'Báo cáo', deliveredBy: ['ANNUAL'] };
const byHand = { ...milestone, milestone: 'MEETING', deliverable: 'Hội nghị', deliveredBy: undefined };
const other = { ...target, target: 'NEW' };
const above = (over: object = {}): Fact =>
  planned({
    campaign: `${CITY}-2026`,
    organization: CITY,
    lineage: [],
    targets: [],
    milestones: [],
    ...over,
  });
const delivered: Fact = {
  type: 'CampaignMilestoneDelivered',
  occurredOn: '2026-02-10',
  data: {
    ...{ campaign: CAMPAIGN, milestone: 'MEETING', document: null, daysLate: 0 },
  },
};

test('R-37 R-46 a target is removed where there is one that the level above does not ask for', () => {
  const removes = (...facts: Fact[]) => of(facts).RemoveCampaignTarget;
  expect(removes(planned({ targets: [] }))).toBe(NOTHING);
  expect(removes(planned({ targets: [target] }))).toBe(true);
  expect(removes(above({ targets: [target] }), planned({ targets: [target] }))).toBe(NOTHING);
  expect(removes(above({ targets: [target] }), planned({ targets: [target, other] }))).toBe(true);
});

test('R-31 R-46 a milestone is removed where there is one that was not due, and that the level above does not ask for', () => {
  const removes = (facts: Fact[], today?: string) => of(facts, today).RemoveCampaignMilestone;
  const both = planned({ milestones: [byReport, byHand] });
  expect(removes([planned({ milestones: [] })])).toBe(NOTHING);
  expect(removes([both])).toBe(true);
  expect(removes([both], '2026-12-31')).toBe(NOTHING);
  expect(removes([both, opened, delivered])).toBe(true);
  expect(removes([planned({ milestones: [byHand] }), opened, delivered])).toBe(NOTHING);
  expect(removes([above({ milestones: [byReport, byHand] }), both])).toBe(NOTHING);
});

test('R-32 R-38 R-46 a delivery is stated where people state it, and corrected once it was', () => {
  const says = (...facts: Fact[]) => {
    const { DeliverCampaignMilestone, CorrectMilestoneDelivery } = of(facts);
    return [DeliverCampaignMilestone, CorrectMilestoneDelivery];
  };
  const both = planned({ milestones: [byReport, byHand] });
  expect(says(planned({ milestones: [] }), opened)).toEqual([NOTHING, NOTHING]);
  expect(says(planned({ milestones: [byReport] }), opened)).toEqual([NOTHING, NOTHING]);
  expect(says(both, opened)).toEqual([true, NOTHING]);
  expect(says(both, opened, delivered)).toEqual([NOTHING, true]);
});

test('R-43 R-46 an offer is declined where not all of it is asked for at least', () => {
  const declines = (...facts: Fact[]) => of(facts).DeclineCampaignOffer;
  const own = planned({ targets: [target], milestones: [byHand] });
  const stricter = { ...target, minimum: target.minimum + 1 };
  const renamed = { ...target, title: 'Tên khác' };
  expect(declines(above({ targets: [stricter], milestones: [byHand] }), own)).toBe('OFFER_REQUIRED');
  expect(declines(above({ targets: [renamed], milestones: [byHand] }), own)).toBe(true);
});
