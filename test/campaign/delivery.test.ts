import { events, refused, rule } from '../given.ts';
import { CAMPAIGN, closed, id, milestone, opened, planned, settings } from '../sample.ts';

const reason = 'Ghi nhầm ngày nộp';
const REPORT = id(300);
const command = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });
const delivered = {
  type: 'CampaignMilestoneDelivered',
  occurredOn: '2026-03-05',
  data: { campaign: CAMPAIGN, milestone: 'UNIT_REGISTRATION', document: null, daysLate: 2 },
};
const correct = (over: object = {}) =>
  command('CorrectMilestoneDelivery', {
    milestone: 'UNIT_REGISTRATION',
    deliveredOn: '2026-03-03',
    reason,
    ...over,
  });

rule('R-38 a delivery is corrected with a reason, and lateness stays as first recorded')
  .given(planned(), opened, delivered)
  .when(correct(), '2026-03-20')
  .then(
    events({
      type: 'CampaignMilestoneDeliveryCorrected',
      occurredOn: '2026-03-03',
      data: {
        campaign: CAMPAIGN,
        milestone: 'UNIT_REGISTRATION',
        deliveredOn: '2026-03-03',
        document: null,
        reason,
      },
    }),
  );
rule('R-38 the paper of a delivery is corrected too')
  .given(planned(), opened, delivered)
  .when(
    correct({ deliveredOn: '2026-03-05', document: { title: 'Báo cáo', number: '05-BC/ĐU' } }),
    '2026-03-20',
  )
  .then(events({ type: 'CampaignMilestoneDeliveryCorrected', data: { document: { number: '05-BC/ĐU' } } }));
rule('R-38 what stands is no correction')
  .given(planned(), opened, delivered)
  .when(correct({ deliveredOn: '2026-03-05' }), '2026-03-20')
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['deliveredOn'] }));
rule('R-38 a correction stands until the next')
  .given(planned(), opened, delivered, {
    type: 'CampaignMilestoneDeliveryCorrected',
    data: {
      campaign: CAMPAIGN,
      milestone: 'UNIT_REGISTRATION',
      deliveredOn: '2026-03-03',
      document: null,
      reason,
    },
  })
  .when(correct(), '2026-03-20')
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['deliveredOn'] }));
rule('R-32 a correction does not lie ahead of its day')
  .given(planned(), opened, delivered)
  .when(correct({ deliveredOn: '2026-03-21' }), '2026-03-20')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['deliveredOn'] }));
rule('R-32 a correction does not lie after the day on which the delivery was recorded')
  .given(planned(), opened, { ...delivered, recordedAt: '2026-03-06T16:59:59.000Z' })
  .when(correct({ deliveredOn: '2026-03-07' }), '2026-03-20')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['deliveredOn'] }));
rule('R-32 a correction to that day itself stands')
  .given(planned(), opened, { ...delivered, recordedAt: '2026-03-06T16:59:59.000Z' })
  .when(correct({ deliveredOn: '2026-03-06' }), '2026-03-20')
  .then(events({ type: 'CampaignMilestoneDeliveryCorrected' }));
rule('R-38 what was never delivered is not corrected')
  .given(planned(), opened)
  .when(correct(), '2026-03-20')
  .then(refused({ code: 'MILESTONE_NOT_DELIVERED', rule: 'R-38', path: ['milestone'] }));
rule('R-38 an unknown milestone is not corrected')
  .given(planned(), opened)
  .when(correct({ milestone: 'CONSTRUCTOR' }), '2026-03-20')
  .then(refused({ code: 'KEY_NOT_FOUND', path: ['milestone'] }));

const owing = (over: object) => planned({ milestones: [milestone, { ...milestone, ...over }] });
const sixMonth = owing({ milestone: 'SIX_MONTH_REPORT', before: '2026-06-30', deliveredBy: ['SIX_MONTH'] });
const both = owing({
  milestone: 'MOVEMENT_REPORT',
  before: '2026-11-25',
  deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'],
});
const submit = (kind: string, over: object = {}) =>
  command('RecordMilestoneSubmission', { report: REPORT, kind, submittedOn: '2026-06-29', ...over });
const byReport = {
  type: 'CampaignMilestoneDelivered',
  data: { campaign: CAMPAIGN, milestone: 'SIX_MONTH_REPORT', document: null, daysLate: 0, report: id(299) },
};

rule('R-32 a submitted report delivers the milestone that waits for it')
  .given(sixMonth, opened)
  .when(submit('SIX_MONTH'), '2026-06-29')
  .then(
    events({
      type: 'CampaignMilestoneDelivered',
      occurredOn: '2026-06-29',
      data: { milestone: 'SIX_MONTH_REPORT', report: REPORT, daysLate: 0 },
    }),
  );
rule(
  'R-32 late is judged on the day of the submission’s recording, not on the stated day nor on a later repetition',
)
  .given(sixMonth, opened)
  .when(submit('SIX_MONTH', { recordedOn: '2026-07-02' }), '2026-07-09')
  .then(events({ type: 'CampaignMilestoneDelivered', occurredOn: '2026-06-29', data: { daysLate: 3 } }));
rule('R-31 the day itself is on time for a report where the campaign includes it')
  .given(
    planned({
      settings: { ...settings, deadlineInclusive: true },
      milestones: [{ ...milestone, deliveredBy: ['SIX_MONTH'] }],
    }),
    opened,
  )
  .when(submit('SIX_MONTH', { submittedOn: '2026-03-05' }), '2026-03-05')
  .then(events({ type: 'CampaignMilestoneDelivered', data: { daysLate: 0 } }));
rule('of two reports the first is received and the milestone is still owed')
  .given(both, opened)
  .when(submit('MOVEMENT'), '2026-11-20')
  .then(
    events({
      type: 'CampaignMilestoneReportReceived',
      data: { kind: 'MOVEMENT', report: REPORT, daysLate: 0 },
    }),
  );
const received = {
  type: 'CampaignMilestoneReportReceived',
  data: { campaign: CAMPAIGN, milestone: 'MOVEMENT_REPORT', kind: 'MOVEMENT', report: id(299), daysLate: 0 },
};
rule('of two reports the second delivers')
  .given(both, opened, received)
  .when(submit('TARGET_EVALUATION'), '2026-11-25')
  .then(events({ type: 'CampaignMilestoneDelivered', data: { milestone: 'MOVEMENT_REPORT', daysLate: 1 } }));
rule('of two reports a new version of the first changes nothing')
  .given(both, opened, received)
  .when(submit('MOVEMENT'), '2026-11-25')
  .then(events());
rule('a report that nothing waits for changes nothing')
  .given(sixMonth, opened)
  .when(submit('ANNUAL'), '2026-11-25')
  .then(events());
rule('a report delivers once: a new version changes nothing')
  .given(sixMonth, opened, byReport)
  .when(submit('SIX_MONTH'), '2026-07-25')
  .then(events());
rule('R-33 one unit’s list does not deliver what every unit owes')
  .given(owing({ milestone: 'UNIT_REVIEW_LIST', before: '2026-11-30', deliveredBy: ['UNIT_LIST'] }), opened)
  .when(submit('UNIT_LIST'), '2026-11-25')
  .then(events());
rule('a submission is never refused: without a campaign')
  .given()
  .when(submit('SIX_MONTH'), '2026-06-29')
  .then(events());
rule('a submission is never refused: into a closed campaign it delivers')
  .given(sixMonth, opened, closed)
  .when(submit('SIX_MONTH'), '2026-06-29')
  .then(events({ type: 'CampaignMilestoneDelivered' }));
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
