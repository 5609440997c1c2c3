import { describe, expect, test } from 'vitest';
import { campaignStream } from '../../schema/campaign/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { organizationStream } from '../../schema/organization/stream.ts';
import { reportStream } from '../../schema/report/stream.ts';
import { actionsOver } from '../actions.ts';
import type { Fact } from '../given.ts';
import { A, as, chosen, here, model, standing, TODAY } from '../recognition/sample-recognition.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, id, UNIT, unit } from '../sample.ts';

/** Of what may be done about a thing, what begins there, as the hand knows it. */
const BEGINS = {
  organization: [
    'EstablishOrganization',
    'EstablishUnit',
    'PlanCampaign',
    'PlanCampaignFromEarlier',
    'PlanCampaignFromAbove',
    'RecordPerson',
  ],
  campaign: [
    ...['ProposeModel', 'RegisterModel', 'DiscoverModel', 'PlanAppraisalRound', 'IssueRecognitionDecision'],
    ...['OpenSelection', 'RaiseDifficulty', 'ProposeCommendation', 'DraftReport'],
  ],
  model: ['IssueRecognitionDecision', 'RaiseDifficulty', 'NominateExemplar', 'ProposeCommendation'],
  report: ['DraftReport'],
};

function begun(kind: keyof typeof BEGINS, stream: string, facts: readonly Fact[], actor: Actor) {
  const all = actionsOver(facts, stream, TODAY, actor);
  return BEGINS[kind].map((command) => all[command]);
}
const actor = (role: Parameters<typeof as>[0], organization = COMMUNE, unit?: string): Actor => ({
  ...as(role, 'ai', organization).actor,
  ...(unit && { unit }),
});

const ended: Fact = {
  type: 'OrganizationDissolved',
  data: { organization: COMMUNE, into: null, reason: 'Sắp xếp', effectiveOn: '2026-06-02' },
};
const [no, gone] = ['FORBIDDEN', 'ORGANIZATION_ENDED'];

describe('R-46 what begins at an organization', () => {
  const at = (facts: Fact[], who: Actor, of = COMMUNE) =>
    begun('organization', organizationStream(of), [city, ...facts], who);
  test.each([
    ['the Board of a commune', [commune()], actor('BOARD_OFFICER'), [no, true, true, true, true, true]],
    ['of one that has ended', [commune(), ended], actor('BOARD_OFFICER'), [no, gone, gone, gone, gone, gone]],
    ['a leader', [commune()], actor('LEADER'), [no, no, no, no, no, no]],
    ['the Board of another', [commune()], actor('BOARD_OFFICER', '10525'), [no, no, no, no, no, no]],
  ])('%s', (_, facts, who, expected) => expect(at(facts, who)).toEqual(expected));
  test('a city has no units of its own, and nothing above it of which it could take a plan', () => {
    expect(at([], actor('CITY_OFFICER', CITY), CITY)).toEqual([
      ...[true, no, true, true, 'ABOVE_CAMPAIGN_NOT_FOUND', no],
    ]);
    expect(at([], actor('BOARD_OFFICER', CITY), CITY)[1]).toBe('UNIT_ABOVE_COMMUNE');
  });
  test('below one that has ended nothing is established', () => {
    const cityEnded: Fact = { ...ended, data: { ...ended.data, organization: CITY } };
    expect(at([cityEnded], actor('CITY_OFFICER', CITY), CITY)[0]).toBe(gone);
  });
});

describe('R-46 what begins in a campaign', () => {
  const closed: Fact = { type: 'CampaignClosed', data: { campaign: CAMPAIGN, reason: 'Đã tổng kết' } };
  const at = (facts: Fact[], who: Actor) =>
    begun('campaign', campaignStream(CAMPAIGN), [...here, ...facts], who);
  test.each([
    ['the Board', [], actor('BOARD_OFFICER'), [true, true, true, true, no, true, true, true, true]],
    ['a unit', [], actor('UNIT_OFFICER', COMMUNE, UNIT), [true, true, no, no, no, no, true, no, true]],
    ['the signatory', [], actor('COMMITTEE_SIGNATORY'), [no, no, no, no, true, no, no, no, no]],
    ['a leader', [], actor('LEADER'), [no, no, no, no, no, no, no, no, no]],
  ])('%s', (_, facts, who, expected) => expect(at(facts, who)).toEqual(expected));
  test('no model once it is closed', () => {
    expect(at([closed], actor('BOARD_OFFICER')).slice(0, 3)).toEqual(Array(3).fill('CAMPAIGN_NOT_OPEN'));
  });
});

describe('R-46 what begins on a model', () => {
  const at = (facts: (Fact | Fact[])[], who: Actor) =>
    begun('model', modelStream(A), [...here, unit(2), ...facts.flat()], who);
  test.each([
    [
      'the Board, of one that is recognised',
      standing(A),
      actor('BOARD_OFFICER'),
      [no, true, 'MODEL_NOT_SELECTED', true],
    ],
    ['of one that is selected', [...standing(A), chosen(A)], actor('BOARD_OFFICER'), [no, true, true, true]],
    [
      'the Board, of one that is not',
      model(A),
      actor('BOARD_OFFICER'),
      [no, true, 'MODEL_NOT_RECOGNISED', 'MODEL_NOT_RECOGNISED'],
    ],
    ['its unit', standing(A), actor('UNIT_OFFICER', COMMUNE, UNIT), [no, true, no, no]],
    ['another unit', standing(A), actor('UNIT_OFFICER', COMMUNE, id(2)), [no, no, no, no]],
  ])('%s', (_, facts, who, expected) => expect(at([facts], who)).toEqual(expected));
  test('whoever acts for no unit in particular begins nothing for one', () => {
    expect(at([standing(A)], actor('UNIT_OFFICER'))[1]).toBe(no);
  });
});

test('R-46 R-36 a new version of a report is begun by whoever writes it', () => {
  const report = id(70);
  const drafted: Fact = {
    type: 'ReportDrafted',
    data: {
      ...{ report, campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY], unit: null },
      ...{ kind: 'SIX_MONTH', period: { from: '2026-01-01', to: '2026-06-30' }, replaces: null },
    },
  };
  const at = (who: Actor) => begun('report', reportStream(report), [...here, drafted], who);
  expect(at(actor('BOARD_OFFICER'))).toEqual(['REPLACED_NOT_SUBMITTED']);
  expect(at(actor('UNIT_OFFICER', COMMUNE, UNIT))).toEqual([no]);
});
