import { expect, test } from 'vitest';
import { openCampaign } from '../../schema/campaign/campaign-refusals.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, COMMUNE, closed, id, milestone, opened, planned } from '../sample.ts';

const reason = 'Ghi nhầm ngày nộp';
/** Of a milestone whose deliverable the system does not hold. */
const typed = { ...milestone, milestone: 'CONFERENCE_PLAN', deliverable: 'Kế hoạch hội nghị' };
const own = planned({ milestones: [milestone, typed] });
const command = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });
const delivered = {
  type: 'CampaignMilestoneDelivered',
  occurredOn: '2026-03-05',
  data: { campaign: CAMPAIGN, milestone: 'CONFERENCE_PLAN', document: null, daysLate: 2 },
};
const correct = (over: object = {}) =>
  command('CorrectMilestoneDelivery', {
    milestone: 'CONFERENCE_PLAN',
    deliveredOn: '2026-03-03',
    reason,
    ...over,
  });

rule('R-38 a delivery is corrected with a reason, and lateness stays as first recorded')
  .given(own, opened, delivered)
  .when(correct(), '2026-03-20')
  .then(
    events({
      type: 'CampaignMilestoneDeliveryCorrected',
      occurredOn: '2026-03-03',
      data: {
        campaign: CAMPAIGN,
        milestone: 'CONFERENCE_PLAN',
        deliveredOn: '2026-03-03',
        document: null,
        reason,
      },
    }),
  );
rule('R-38 the paper of a delivery is corrected too')
  .given(own, opened, delivered)
  .when(
    correct({ deliveredOn: '2026-03-05', document: { title: 'Báo cáo', number: '05-BC/ĐU' } }),
    '2026-03-20',
  )
  .then(events({ type: 'CampaignMilestoneDeliveryCorrected', data: { document: { number: '05-BC/ĐU' } } }));
rule('R-38 what stands is no correction')
  .given(own, opened, delivered)
  .when(correct({ deliveredOn: '2026-03-05' }), '2026-03-20')
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['deliveredOn'] }));
rule('R-38 a correction stands until the next')
  .given(own, opened, delivered, {
    type: 'CampaignMilestoneDeliveryCorrected',
    data: {
      campaign: CAMPAIGN,
      milestone: 'CONFERENCE_PLAN',
      deliveredOn: '2026-03-03',
      document: null,
      reason,
    },
  })
  .when(correct(), '2026-03-20')
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['deliveredOn'] }));
rule('R-32 a correction does not lie ahead of its day')
  .given(own, opened, delivered)
  .when(correct({ deliveredOn: '2026-03-21' }), '2026-03-20')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['deliveredOn'] }));
rule('R-32 a correction does not lie after the day on which the delivery was recorded')
  .given(own, opened, { ...delivered, recordedAt: '2026-03-06T16:59:59.000Z' })
  .when(correct({ deliveredOn: '2026-03-07' }), '2026-03-20')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['deliveredOn'] }));
rule('R-32 a correction to that day itself stands')
  .given(own, opened, { ...delivered, recordedAt: '2026-03-06T16:59:59.000Z' })
  .when(correct({ deliveredOn: '2026-03-06' }), '2026-03-20')
  .then(events({ type: 'CampaignMilestoneDeliveryCorrected' }));
const withdraw = (over: object = {}) =>
  command('WithdrawMilestoneDelivery', { milestone: 'CONFERENCE_PLAN', reason, ...over });
const withdrawn = { type: 'CampaignMilestoneDeliveryWithdrawn', data: withdraw().data };
rule('R-38 a delivery that was recorded by mistake is withdrawn with a reason')
  .given(own, opened, delivered)
  .when(withdraw(), '2026-03-20')
  .then(events(withdrawn));
rule('R-38 and is owed as before')
  .given(own, opened, delivered, withdrawn)
  .when(
    command('DeliverCampaignMilestone', { milestone: 'CONFERENCE_PLAN', deliveredOn: '2026-03-20' }),
    '2026-03-20',
  )
  .then(events({ type: 'CampaignMilestoneDelivered', data: { milestone: 'CONFERENCE_PLAN' } }));
rule('R-38 not twice')
  .given(own, opened, delivered, withdrawn)
  .when(withdraw(), '2026-03-20')
  .then(refused({ code: 'MILESTONE_NOT_DELIVERED', rule: 'R-38', path: ['milestone'] }));
rule('R-38 nor that of another milestone')
  .given(own, opened, delivered)
  .when(withdraw({ milestone: milestone.milestone }), '2026-03-20')
  .then(refused({ code: 'DELIVERED_BY_DELIVERABLE', rule: 'R-32', path: ['milestone'] }));
rule('R-38 nor in a campaign that is closed')
  .given(own, opened, delivered, closed)
  .when(withdraw(), '2026-03-20')
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
rule('R-38 what was never delivered is not corrected')
  .given(own, opened)
  .when(correct(), '2026-03-20')
  .then(refused({ code: 'MILESTONE_NOT_DELIVERED', rule: 'R-38', path: ['milestone'] }));
rule('R-38 an unknown milestone is not corrected')
  .given(own, opened)
  .when(correct({ milestone: 'CONSTRUCTOR' }), '2026-03-20')
  .then(refused({ code: 'KEY_NOT_FOUND', path: ['milestone'] }));

test('R-38 a milestone is called by what it asks for', () => {
  const { decision } = decideOver([own, opened], correct(), '2026-03-20');
  const refusals = 'refusals' in decision ? decision.refusals : [];
  const said = refusals.find(({ code }) => code === 'MILESTONE_NOT_DELIVERED')?.message.vi;
  expect(said).toContain(`Mốc “${typed.deliverable}”`);
  expect(said).not.toContain(typed.milestone);
});

test('R-46 a delivery is corrected and withdrawn once there is one', () => {
  const may = (...facts: Fact[]) => {
    const actor = { account: 'a', role: 'BOARD_OFFICER' as const, organization: COMMUNE };
    const actions = actionsOver([own, opened, ...facts], `campaign-${CAMPAIGN}`, '2026-03-20', actor);
    return [actions.CorrectMilestoneDelivery, actions.WithdrawMilestoneDelivery];
  };
  expect(may()).toEqual(['NOTHING_WAITS', 'NOTHING_WAITS']);
  expect(may(delivered)).toEqual([true, true]);
  expect(may(delivered, closed)).toEqual(['CAMPAIGN_NOT_OPEN', 'CAMPAIGN_NOT_OPEN']);
});

const owing = (over: object) => planned({ milestones: [milestone, typed, { ...milestone, ...over }] });
const sixMonth = owing({ milestone: 'SIX_MONTH_REPORT', before: '2026-06-30', deliveredBy: ['SIX_MONTH'] });
const deliver = (key: string) =>
  command('DeliverCampaignMilestone', { milestone: key, deliveredOn: '2026-06-20' });
const itself = refused({ code: 'DELIVERED_BY_DELIVERABLE', rule: 'R-32', path: ['milestone'] });

rule('R-32 nobody types the delivery of what a report delivers')
  .given(sixMonth, opened)
  .when(deliver('SIX_MONTH_REPORT'), '2026-06-20')
  .then(itself);
rule('R-32 nor of the lists of the units')
  .given(owing({ milestone: 'UNIT_REVIEW_LIST', before: '2026-11-30', deliveredBy: ['UNIT_LIST'] }), opened)
  .when(deliver('UNIT_REVIEW_LIST'), '2026-06-20')
  .then(itself);
rule('R-32 nor of their registrations')
  .given(sixMonth, opened)
  .when(deliver('UNIT_REGISTRATION'), '2026-06-20')
  .then(itself);
rule('R-32 nor of the steps up to the nomination')
  .given(owing({ milestone: 'APPRAISAL_AND_NOMINATION', before: '2026-10-15' }), opened)
  .when(deliver('APPRAISAL_AND_NOMINATION'), '2026-06-20')
  .then(itself);
rule('R-32 what an older program let people type there is not corrected where nobody typed it')
  .given(sixMonth, opened, {
    type: 'CampaignMilestoneDelivered',
    data: { campaign: CAMPAIGN, milestone: 'SIX_MONTH_REPORT', document: null, daysLate: 0, report: id(299) },
  })
  .when(correct({ milestone: 'SIX_MONTH_REPORT' }), '2026-06-20')
  .then(itself);
rule('R-32 where the system holds no deliverable, people say so')
  .given(sixMonth, opened)
  .when(deliver('CONFERENCE_PLAN'), '2026-06-20')
  .then(
    events({ type: 'CampaignMilestoneDelivered', data: { milestone: 'CONFERENCE_PLAN', daysLate: 108 } }),
  );

rule('R-32 the day of recording is that of Việt Nam')
  .given(own, opened, { ...delivered, recordedAt: '2026-03-06T17:00:00.000Z' })
  .when(correct({ deliveredOn: '2026-03-07' }), '2026-03-20')
  .then(events({ type: 'CampaignMilestoneDeliveryCorrected' }));
rule('R-32 that a paper lies ahead is said beside what else is wrong')
  .given(own)
  .when(
    command('DeliverCampaignMilestone', {
      ...{ milestone: 'CONFERENCE_PLAN', deliveredOn: '2026-03-03' },
      document: { title: 'Báo cáo', number: '05-BC/ĐU', issuedOn: '2026-04-01' },
    }),
    '2026-03-04',
  )
  .then(
    refused(
      { code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] },
      { code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['document', 'issuedOn'] },
    ),
  );
test('where there is no campaign nothing new enters it', () => {
  expect(openCampaign(['campaign'], undefined).map(({ code }) => code)).toEqual(['CAMPAIGN_NOT_FOUND']);
});
