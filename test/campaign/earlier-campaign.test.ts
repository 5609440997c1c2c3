import { expect, test } from 'vitest';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { addYears } from '../../schema/civil-date.ts';
import { events, refused, rule } from '../given.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  city,
  commune,
  milestone,
  OTHER_COMMUNE,
  planned,
  settings,
  target,
} from '../sample.ts';

const NEW_YEAR = '2027-01-12';
const from = (over: object = {}) => ({
  type: 'PlanCampaignFromEarlier',
  data: {
    organization: COMMUNE,
    year: 2027,
    from: CAMPAIGN,
    title: 'Kế hoạch năm 2027',
    basis: [],
    ...over,
  },
});
const place = [city, commune()];
const leapDay = { ...milestone, milestone: 'LEAP', before: '2028-02-29' };
const lastYear = planned({
  targets: plan2026.targets,
  milestones: plan2026.milestones,
  settings: { ...settings, reviewCutOff: '2026-11-25', deadlineInclusive: true },
});

test('the same day of another year, and the 29th of February', () => {
  expect(addYears('2026-03-05', 1)).toBe('2027-03-05');
  expect(addYears('2028-02-29', -1)).toBe('2027-02-28');
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
});

rule('a year is planned from the one before: same targets and settings, same days in the new year')
  .given(place, lastYear)
  .when(from(), NEW_YEAR)
  .then(
    events({
      type: 'CampaignPlanned',
      data: {
        campaign: `${COMMUNE}-2027`,
        organization: COMMUNE,
        lineage: [CITY],
        year: 2027,
        earlier: CAMPAIGN,
        title: 'Kế hoạch năm 2027',
        targets: plan2026.targets,
        milestones: plan2026.milestones.map((each) => ({
          ...each,
          before: each.before.replace('2026', '2027'),
        })),
        settings: { ...settings, reviewCutOff: '2027-11-25', deadlineInclusive: true },
      },
    }),
  );
rule('a 29th of February becomes the 28th')
  .given(place, planned({ campaign: `${COMMUNE}-2028`, year: 2028, milestones: [leapDay] }))
  .when(from({ from: `${COMMUNE}-2028`, year: 2029 }), '2029-01-05')
  .then(events({ type: 'CampaignPlanned', data: { milestones: [{ before: '2029-02-28' }] } }));
rule('what was moved, added and removed during the earlier year is what is carried over')
  .given(
    place,
    planned(),
    {
      type: 'CampaignMilestoneSet',
      data: { campaign: CAMPAIGN, ...milestone, before: '2026-03-10', reason: 'Dời' },
    },
    { type: 'CampaignTargetRemoved', data: { campaign: CAMPAIGN, target: 'MODELS', reason: 'Bỏ' } },
  )
  .when(from(), NEW_YEAR)
  .then(events({ type: 'CampaignPlanned', data: { targets: [], milestones: [{ before: '2027-03-10' }] } }));
rule('what differs in the new year is stated with it')
  .given(place, planned())
  .when(
    from({
      changes: {
        targets: [{ ...target, minimum: 6 }],
        milestones: [
          { ...milestone, before: '2027-03-01' },
          { ...milestone, milestone: 'SUMMARY', before: '2027-12-20' },
        ],
        settings: { officialStage: 'RECOGNISED' },
      },
    }),
    NEW_YEAR,
  )
  .then(
    events({
      type: 'CampaignPlanned',
      data: {
        targets: [{ target: 'MODELS', minimum: 6 }],
        milestones: [
          { milestone: 'UNIT_REGISTRATION', before: '2027-03-01' },
          { milestone: 'SUMMARY', before: '2027-12-20' },
        ],
        settings: { ...settings, officialStage: 'RECOGNISED' },
      },
    }),
  );
rule('what is left out is named')
  .given(place, planned())
  .when(from({ changes: { withoutTargets: ['MODELS'], withoutMilestones: ['UNIT_REGISTRATION'] } }), NEW_YEAR)
  .then(events({ type: 'CampaignPlanned', data: { targets: [], milestones: [] } }));
rule('what is not there cannot be left out')
  .given(place, planned())
  .when(from({ changes: { withoutTargets: ['X'], withoutMilestones: ['Y'] } }), NEW_YEAR)
  .then(
    refused(
      { code: 'KEY_NOT_FOUND', path: ['changes', 'withoutTargets'] },
      { code: 'KEY_NOT_FOUND', path: ['changes', 'withoutMilestones'] },
    ),
  );
rule('each changed entry has its own key')
  .given(place, planned())
  .when(from({ changes: { milestones: [milestone, milestone] } }), NEW_YEAR)
  .then(refused({ code: 'KEY_REPEATED', path: ['changes', 'milestones', 1, 'milestone'] }));
rule('the earlier campaign must exist')
  .given(place)
  .when(from(), NEW_YEAR)
  .then(refused({ code: 'EARLIER_CAMPAIGN_NOT_FOUND', path: ['from'] }));
rule('the earlier campaign is the organization’s own')
  .given(place, commune(OTHER_COMMUNE), planned())
  .when(from({ organization: OTHER_COMMUNE }), NEW_YEAR, {
    actor: { account: 'ban', role: 'BOARD_OFFICER', organization: OTHER_COMMUNE },
  })
  .then(refused({ code: 'EARLIER_CAMPAIGN_ELSEWHERE', path: ['from'] }));
rule('the earlier campaign is earlier')
  .given(place, planned())
  .when(from({ year: 2025 }), NEW_YEAR)
  .then(refused({ code: 'EARLIER_CAMPAIGN_NOT_EARLIER', path: ['from'] }));
rule('one campaign a year, also from an earlier one')
  .given(place, planned(), planned({ campaign: `${COMMUNE}-2027`, year: 2027 }))
  .when(from(), NEW_YEAR)
  .then(refused({ code: 'CAMPAIGN_EXISTS', path: ['year'] }));
rule('R-32 the basis of the new year is not issued after its recording')
  .given(place, planned())
  .when(from({ basis: [{ title: 'Hướng dẫn', issuedOn: '2027-02-01' }] }), NEW_YEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['basis', 0, 'issuedOn'] }));
rule('no campaign is planned from itself')
  .given(place, planned())
  .when(from({ year: 2026 }), NEW_YEAR)
  .then(
    refused(
      { code: 'CAMPAIGN_EXISTS', path: ['year'] },
      { code: 'EARLIER_CAMPAIGN_NOT_EARLIER', path: ['from'] },
    ),
  );
