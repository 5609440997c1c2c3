import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { events, fold, refused, rule } from '../given.ts';
import { CAMPAIGN, id, milestone, opened, planned } from '../sample.ts';

const reason = 'Điều chỉnh';
/** Of a milestone whose deliverable the system does not hold. */
const typed = { ...milestone, milestone: 'CONFERENCE_PLAN', deliverable: 'Kế hoạch hội nghị' };
const own = planned({ milestones: [milestone, typed] });
const command = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });
const delivered = {
  type: 'CampaignMilestoneDelivered',
  occurredOn: '2026-03-05',
  data: { campaign: CAMPAIGN, milestone: 'CONFERENCE_PLAN', document: null, daysLate: 2 },
};
const sixMonth = planned({
  milestones: [
    milestone,
    typed,
    { ...milestone, milestone: 'SIX_MONTH_REPORT', before: '2026-06-30', deliveredBy: ['SIX_MONTH'] },
  ],
});
const deliver = (key: string) =>
  command('DeliverCampaignMilestone', { milestone: key, deliveredOn: '2026-06-20' });

const remove = (key: string) => command('RemoveCampaignMilestone', { milestone: key, reason });
const moved = (before: string, recordedAt: string) => ({
  type: 'CampaignMilestoneSet',
  data: { campaign: CAMPAIGN, ...typed, before, reason },
  recordedAt,
});

rule('R-31 a milestone that was due is not removed')
  .given(sixMonth, opened)
  .when(remove('CONFERENCE_PLAN'), '2026-03-05')
  .then(refused({ code: 'MILESTONE_WAS_DUE', rule: 'R-31', path: ['milestone'] }));
rule('R-31 on its last day it is')
  .given(sixMonth, opened)
  .when(remove('CONFERENCE_PLAN'), '2026-03-04')
  .then(events({ type: 'CampaignMilestoneRemoved' }));
rule('R-31 nor once its date was moved too late')
  .given(sixMonth, opened, moved('2026-12-01', '2026-03-05T03:00:00.000Z'))
  .when(remove('CONFERENCE_PLAN'), '2026-03-20')
  .then(refused({ code: 'MILESTONE_WAS_DUE', rule: 'R-31', path: ['milestone'] }));
rule('R-31 one that was moved in time is')
  .given(sixMonth, opened, moved('2026-12-01', '2026-03-04T16:59:59.000Z'))
  .when(remove('CONFERENCE_PLAN'), '2026-03-20')
  .then(events({ type: 'CampaignMilestoneRemoved' }));
rule('R-31 what was to deliver a milestone that was due stays')
  .given(sixMonth, opened)
  .when(
    command('SetCampaignMilestone', {
      ...{ ...milestone, milestone: 'SIX_MONTH_REPORT', before: '2026-06-30' },
      ...{ deliveredBy: ['ANNUAL'], reason },
    }),
    '2026-07-01',
  )
  .then(refused({ code: 'MILESTONE_WAS_DUE', rule: 'R-31', path: ['deliveredBy'] }));
rule('R-31 a delivery is late by the date that was missed, wherever it was moved')
  .given(sixMonth, opened, moved('2026-12-01', '2026-03-05T03:00:00.000Z'))
  .when(deliver('CONFERENCE_PLAN'), '2026-06-20')
  .then(events({ type: 'CampaignMilestoneDelivered', data: { daysLate: 108 } }));
rule('R-31 moving a date keeps the reports that deliver')
  .given(sixMonth)
  .when(
    command('SetCampaignMilestone', {
      ...milestone,
      milestone: 'SIX_MONTH_REPORT',
      before: '2026-07-05',
      reason,
    }),
    '2026-06-01',
  )
  .then(events({ type: 'CampaignMilestoneSet', data: { before: '2026-07-05', deliveredBy: ['SIX_MONTH'] } }));

const both = (key: string) =>
  command('SetCampaignMilestone', { ...typed, milestone: key, deliveredBy: ['ANNUAL'], reason });
rule('R-31 what delivers a milestone changes until it is due')
  .given(sixMonth, opened)
  .when(both('CONFERENCE_PLAN'), '2026-03-04')
  .then(events({ type: 'CampaignMilestoneSet', data: { deliveredBy: ['ANNUAL'] } }));
rule('R-31 of a milestone that is new it is stated at once')
  .given(sixMonth, opened)
  .when(both('SUMMARY'), '2026-03-04')
  .then(events({ type: 'CampaignMilestoneSet', data: { milestone: 'SUMMARY', deliveredBy: ['ANNUAL'] } }));
rule('R-31 R-32 moving a date keeps which units owe, and who is exempted')
  .given(planned({ milestones: [{ ...milestone, owing: 'UNITS_WITH_MODELS', exempt: [id(9)] }] }))
  .when(command('SetCampaignMilestone', { ...milestone, before: '2026-03-10', reason }), '2026-02-20')
  .then(
    events({
      type: 'CampaignMilestoneSet',
      data: { before: '2026-03-10', owing: 'UNITS_WITH_MODELS', exempt: [id(9)] },
    }),
  );
rule('R-31 an unknown milestone is not removed')
  .given(sixMonth, opened)
  .when(remove('OTHER'), '2026-03-20')
  .then(refused({ code: 'KEY_NOT_FOUND', path: ['milestone'] }));
rule('R-31 of a milestone that was delivered and due, that it was delivered is said')
  .given(own, opened, delivered)
  .when(remove('CONFERENCE_PLAN'), '2026-03-20')
  .then(refused({ code: 'MILESTONE_DELIVERED', path: ['milestone'] }));
test('an entry that is added leaves the others where they are', () => {
  const added = {
    type: 'CampaignMilestoneSet',
    data: { campaign: CAMPAIGN, ...milestone, milestone: 'NEW', reason },
  };
  const state = fold(deciders.campaign, `campaign-${CAMPAIGN}`, [own, added]) as Campaign;
  expect(state.milestones.map((each) => each.milestone)).toEqual([
    'UNIT_REGISTRATION',
    'CONFERENCE_PLAN',
    'NEW',
  ]);
});
