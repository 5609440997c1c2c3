import { expect, test } from 'vitest';
import { campaignCommands } from '../../schema/campaign/commands.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { campaignStream } from '../../schema/campaign/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  city,
  closed,
  commune,
  IN_TIME,
  milestone,
  opened,
  place,
  planned,
  settings,
  target,
} from '../sample.ts';

const reason = 'Theo chỉ đạo mới';
const command = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });
const plan = (over: object = {}) => ({
  type: 'PlanCampaign',
  data: { organization: COMMUNE, ...plan2026, ...over },
});

rule('R-31 the plan of 2026 is a campaign with its targets and milestones')
  .given(city, commune())
  .when(plan(), IN_TIME)
  .then(
    events({
      type: 'CampaignPlanned',
      data: {
        campaign: CAMPAIGN,
        lineage: [CITY],
        year: 2026,
        settings,
        targets: [
          { metric: 'MODELS', minimum: 5 },
          { metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 },
        ],
        milestones: [
          { milestone: 'UNIT_REGISTRATION', before: '2026-03-05' },
          { milestone: 'CITY_REGISTRATION_REPORT', before: '2026-03-10' },
          { milestone: 'SIX_MONTH_REPORT', before: '2026-06-30' },
          { milestone: 'APPRAISAL_AND_NOMINATION', before: '2026-10-15' },
          { milestone: 'MOVEMENT_REPORT', before: '2026-11-25' },
          { milestone: 'ANNUAL_REPORT', before: '2026-11-30' },
          { milestone: 'UNIT_REVIEW_LIST', before: '2026-11-30' },
        ],
      },
    }),
  );
test('the plan of 2026 is input as PlanCampaign takes it', () => {
  expect(campaignCommands.PlanCampaign.data.parse({ organization: COMMUNE, ...plan2026 })).toMatchObject({
    basis: [{ number: '12-HD/BTGDVTU', issuedOn: '2026-01-10' }],
  });
});
rule('R-37 settings left out take the default')
  .given(city, commune())
  .when(plan({ settings: { deadlineInclusive: true } }), IN_TIME)
  .then(events({ type: 'CampaignPlanned', data: { settings: { ...settings, deadlineInclusive: true } } }));
rule('there is one campaign a year')
  .given(place)
  .when(plan(), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_EXISTS', path: ['year'] }));
rule('the organization must exist')
  .given(city)
  .when(plan(), IN_TIME)
  .then(refused({ code: 'ORGANIZATION_NOT_FOUND', path: ['organization'] }));
rule('each target and milestone has its own key')
  .given(city, commune())
  .when(plan({ targets: [target, target], milestones: [milestone, milestone] }), IN_TIME)
  .then(
    refused(
      { code: 'KEY_REPEATED', path: ['targets', 1, 'target'] },
      { code: 'KEY_REPEATED', path: ['milestones', 1, 'milestone'] },
    ),
  );
rule('R-32 the basis is not issued after its recording')
  .given(city, commune())
  .when(plan(), '2026-01-09')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['basis', 0, 'issuedOn'] }));

rule('a planned campaign is opened')
  .given(city, commune(), planned())
  .when(command('OpenCampaign'), IN_TIME)
  .then(events({ type: 'CampaignOpened' }));
rule('an open campaign is not opened again')
  .given(planned(), opened)
  .when(command('OpenCampaign'), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_ALREADY_OPEN', path: ['campaign'] }));
rule('an open campaign is closed')
  .given(planned(), opened)
  .when(command('CloseCampaign', { reason }), IN_TIME)
  .then(events({ type: 'CampaignClosed' }));
rule('what is not open is not closed')
  .given(planned())
  .when(command('CloseCampaign', { reason }), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
rule('what does not exist is not opened')
  .given()
  .when(command('OpenCampaign'), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
rule('a closed campaign is opened again')
  .given(planned(), opened, closed)
  .when(command('OpenCampaign'), IN_TIME)
  .then(events({ type: 'CampaignOpened' }));

rule('R-37 a target is changed with a reason')
  .given(planned())
  .when(command('SetCampaignTarget', { ...target, minimum: 6, reason }), IN_TIME)
  .then(events({ type: 'CampaignTargetSet', data: { minimum: 6, reason } }));
rule('R-37 the same target changes nothing')
  .given(planned())
  .when(command('SetCampaignTarget', { ...target, reason }), IN_TIME)
  .then(refused({ code: 'NOTHING_CHANGED', path: ['target'] }));
rule('R-37 a target is removed')
  .given(planned())
  .when(command('RemoveCampaignTarget', { target: 'MODELS', reason }), IN_TIME)
  .then(events({ type: 'CampaignTargetRemoved' }));
rule('R-37 an unknown target is not removed')
  .given(planned())
  .when(command('RemoveCampaignTarget', { target: 'OTHER', reason }), IN_TIME)
  .then(refused({ code: 'KEY_NOT_FOUND', path: ['target'] }));
rule('R-37 settings are changed')
  .given(planned())
  .when(command('ChangeCampaignSettings', { settings: { officialStage: 'RECOGNISED' }, reason }), IN_TIME)
  .then(
    events({
      type: 'CampaignSettingsChanged',
      data: { settings: { ...settings, officialStage: 'RECOGNISED' } },
    }),
  );
rule('R-37 the same settings change nothing')
  .given(planned())
  .when(command('ChangeCampaignSettings', { settings, reason }), IN_TIME)
  .then(refused({ code: 'NOTHING_CHANGED', path: ['settings'] }));
rule('a closed campaign does not change')
  .given(planned(), opened, closed)
  .when(command('ChangeCampaignSettings', { settings: { deadlineInclusive: true }, reason }), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));

const deliver = (over: object = {}) =>
  command('DeliverCampaignMilestone', { milestone: 'CONFERENCE_PLAN', deliveredOn: '2026-03-03', ...over });
/** A plan with a milestone whose deliverable the system does not hold. */
const conference = (over: object = {}) =>
  planned({ milestones: [{ ...milestone, milestone: 'CONFERENCE_PLAN' }], ...over });
const delivered = {
  type: 'CampaignMilestoneDelivered',
  data: { campaign: CAMPAIGN, milestone: 'CONFERENCE_PLAN', document: null, daysLate: 0 },
};

rule('R-31 a milestone is moved by an event with a reason')
  .given(planned())
  .when(command('SetCampaignMilestone', { ...milestone, before: '2026-03-15', reason }), IN_TIME)
  .then(events({ type: 'CampaignMilestoneSet', data: { before: '2026-03-15', reason } }));
const moved = (before: string) => command('SetCampaignMilestone', { ...milestone, before, reason });
rule('R-31 to this very day at the earliest')
  .given(planned())
  .when(moved('2026-02-21'), '2026-02-20')
  .then(events({ type: 'CampaignMilestoneSet', data: { before: '2026-02-21' } }));
rule('R-31 nobody could meet a date that has passed when it is set')
  .given(planned())
  .when(moved('2026-02-20'), '2026-02-20')
  .then(refused({ code: 'DEADLINE_PASSED', rule: 'R-31', path: ['before'] }));
rule('R-31 nor one of a milestone that is new')
  .given(planned())
  .when(
    command('SetCampaignMilestone', { ...milestone, milestone: 'X', before: '2025-12-31', reason }),
    IN_TIME,
  )
  .then(refused({ code: 'DEADLINE_PASSED', rule: 'R-31', path: ['before'] }));
rule('R-31 what was due keeps its date when something else of it changes')
  .given(planned())
  .when(command('SetCampaignMilestone', { ...milestone, owner: 'Ban Dân vận', reason }), '2026-11-20')
  .then(events({ type: 'CampaignMilestoneSet', data: { owner: 'Ban Dân vận' } }));
rule('R-31 the same milestone changes nothing')
  .given(planned())
  .when(command('SetCampaignMilestone', { ...milestone, reason }), IN_TIME)
  .then(refused({ code: 'NOTHING_CHANGED', path: ['milestone'] }));
rule('R-31 a milestone is removed')
  .given(conference())
  .when(command('RemoveCampaignMilestone', { milestone: 'CONFERENCE_PLAN', reason }), IN_TIME)
  .then(events({ type: 'CampaignMilestoneRemoved' }));
rule('R-31 a delivered milestone is not removed')
  .given(conference(), opened, delivered)
  .when(command('RemoveCampaignMilestone', { milestone: 'CONFERENCE_PLAN', reason }), IN_TIME)
  .then(refused({ code: 'MILESTONE_DELIVERED', path: ['milestone'] }));
rule('R-31 the day before the milestone is on time')
  .given(conference(), opened)
  .when(deliver(), '2026-03-04')
  .then(events({ type: 'CampaignMilestoneDelivered', occurredOn: '2026-03-03', data: { daysLate: 0 } }));
rule('R-32 late is judged on the day of recording, not on the typed day')
  .given(conference(), opened)
  .when(deliver(), '2026-03-06')
  .then(events({ type: 'CampaignMilestoneDelivered', occurredOn: '2026-03-03', data: { daysLate: 2 } }));
rule('R-31 the day itself is on time where the campaign includes it')
  .given(conference({ settings: { ...settings, deadlineInclusive: true } }), opened)
  .when(deliver(), '2026-03-05')
  .then(events({ type: 'CampaignMilestoneDelivered', data: { daysLate: 0 } }));
rule('R-32 nothing is delivered ahead of its day')
  .given(conference(), opened)
  .when(deliver({ deliveredOn: '2026-03-05' }), '2026-03-04')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['deliveredOn'] }));
rule('a milestone is delivered once')
  .given(conference(), opened, delivered)
  .when(deliver(), '2026-03-04')
  .then(refused({ code: 'MILESTONE_DELIVERED', path: ['milestone'] }));
rule('an unknown milestone is not delivered')
  .given(conference(), opened)
  .when(deliver({ milestone: 'OTHER' }), '2026-03-04')
  .then(refused({ code: 'KEY_NOT_FOUND', path: ['milestone'] }));
rule('nothing is delivered in a campaign that is not open')
  .given(conference())
  .when(deliver(), '2026-03-04')
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));

test('R-46 a planned campaign can be opened and changed, an open one closed, a closed one only opened again', () => {
  const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
  const of = (...facts: Fact[]) =>
    actionsOver([city, commune(), ...facts], campaignStream(CAMPAIGN), '2026-02-20', board);
  expect(of(planned())).toMatchObject({
    OpenCampaign: true,
    CloseCampaign: 'CAMPAIGN_NOT_OPEN',
    SetCampaignTarget: true,
    ChangeCampaignSettings: true,
  });
  expect(of(planned(), opened)).toMatchObject({
    OpenCampaign: 'CAMPAIGN_ALREADY_OPEN',
    CloseCampaign: true,
    DraftReport: true,
    RaiseDifficulty: true,
  });
  expect(of(planned(), opened, closed)).toMatchObject({
    OpenCampaign: true,
    CloseCampaign: 'CAMPAIGN_NOT_OPEN',
    SetCampaignMilestone: 'CAMPAIGN_NOT_OPEN',
    ChangeCampaignSettings: 'CAMPAIGN_NOT_OPEN',
  });
});
