import { describe, expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  city,
  closed,
  commune,
  IN_TIME,
  id,
  milestone,
  opened,
  planned,
  settings,
  target,
} from '../sample.ts';

const ABOVE = `${CITY}-2026`;
const place = [city, commune()];
const share = { target: 'NEW', title: 'Mô hình mới', metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 };
const report = {
  ...{ milestone: 'SIX_MONTH_REPORT', before: '2026-06-30', owner: 'Ban', receiver: 'Thành ủy' },
  ...{ deliverable: 'Báo cáo 06 tháng', deliveredBy: ['SIX_MONTH'] },
};
const parts = { targets: [target, share], milestones: [milestone, report], settings };
const above = (over: object = {}): Fact =>
  planned({ campaign: ABOVE, organization: CITY, lineage: [], ...parts, ...over });
const ofCity = (type: string, data: object): Fact => ({
  type,
  data: { campaign: ABOVE, reason: 'Điều chỉnh', ...data },
});
const ofCommune = (type: string, data: object): Fact => ({ type, data: { campaign: CAMPAIGN, ...data } });
const reason = 'Đã đặt riêng';
const of = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });
const take = of('TakeCampaignOffer');
const decline = (keys: object = {}) => of('DeclineCampaignOffer', { reason, ...keys });
const home = { organization: COMMUNE, year: 2026, title: 'Kế hoạch của xã', basis: [] };
const fromAbove = (changes?: object) => ({
  type: 'PlanCampaignFromAbove',
  data: { ...home, ...(changes && { changes }) },
});
function done(facts: readonly Fact[], command: { type: string; data: object }): Fact[] {
  const { decision } = decideOver(facts, command, IN_TIME);
  if ('refusals' in decision) throw new Error(decision.refusals.map(({ code }) => code).join(', '));
  return [...facts, ...(decision.events as Fact[])];
}
const own = done([...place, above()], fromAbove());
const laxer = (...paths: (string | number)[][]) =>
  refused(...paths.map((path) => ({ code: 'LAXER_THAN_ABOVE', rule: 'R-43', path })));
const nothing = refused({ code: 'NOTHING_OFFERED', rule: 'R-43', path: ['campaign'] });

describe('R-43 what is offered', () => {
  const changed = (over: object) => ofCity('CampaignSettingsChanged', { settings: { ...settings, ...over } });
  rule('R-43 is nothing where a plan of one’s own says the same')
    .given(place, above(), planned(parts))
    .when(take, IN_TIME)
    .then(nothing);
  rule('R-43 nor is there anything to decline').given(own).when(decline(), IN_TIME).then(nothing);
  rule('R-43 is nothing where the commune asks for more from the beginning')
    .given(done([...place, above()], fromAbove({ settings: { submissionDays: 7 } })))
    .when(take, IN_TIME)
    .then(nothing);
  const fewer = [...own, changed({ submissionDays: 2 })];
  rule('R-43 is a setting that asks for no more, which may be declined')
    .given(fewer)
    .when(decline(), IN_TIME)
    .then(events({ type: 'CampaignOfferDeclined', data: { settings: { submissionDays: 2 } } }));
  const declined = done(fewer, decline());
  rule('R-43 and is then offered no more').given(declined).when(take, IN_TIME).then(nothing);
  rule('R-43 until it changes again')
    .given(declined, changed({ submissionDays: 1 }))
    .when(take, IN_TIME)
    .then(
      events(
        { type: 'CampaignOfferTaken', data: { settings: { submissionDays: 1 } } },
        { type: 'CampaignSettingsChanged' },
      ),
    );
  const [one, two] = [
    { ...target, title: 'Tên khác' },
    { ...share, title: 'Tên mới' },
  ];
  const both = [...own, ofCity('CampaignTargetSet', one), ofCity('CampaignTargetSet', two)];
  rule('R-43 what was declined first stays so when another is')
    .given(done(done(both, decline({ targets: ['MODELS'] })), decline({ targets: ['NEW'] })))
    .when(take, IN_TIME)
    .then(nothing);
  rule('R-43 R-38 what was lowered while nothing stood above is asked for again, though it was known')
    .given(
      own,
      ofCity('CampaignCancelled', {}),
      ofCommune('CampaignTargetSet', { ...target, minimum: 3, reason }),
      ofCommune('CampaignSettingsChanged', { settings: { ...settings, submissionDays: 1 }, reason }),
      above(),
    )
    .when(of('OpenCampaign'), IN_TIME)
    .then(refused({ code: 'LESS_THAN_ABOVE', rule: 'R-43', path: ['campaign'] }));
  test('R-43 R-38 each of what was lowered is asked for', () => {
    const lowered: [Fact, string][] = [
      [ofCommune('CampaignTargetSet', { ...target, minimum: 3, reason }), 'targets'],
      [
        ofCommune('CampaignSettingsChanged', { settings: { ...settings, submissionDays: 1 }, reason }),
        'settings',
      ],
    ];
    for (const [fact, list] of lowered) {
      const taken = done([...own, ofCity('CampaignCancelled', {}), fact, above()], take);
      const offer = taken.findLast(({ type }) => type === 'CampaignOfferTaken')?.data as Record<
        string,
        object
      >;
      expect(Object.keys(offer[list] ?? {})).toHaveLength(1);
    }
  });
  const gone = ofCity('CampaignTargetRemoved', { target: 'NEW' });
  rule('R-43 a target that is above no more goes here too')
    .given(own, gone)
    .when(take, IN_TIME)
    .then(
      events(
        { type: 'CampaignOfferTaken', data: { without: ['NEW'], targets: [] } },
        { type: 'CampaignTargetRemoved', data: { target: 'NEW' } },
      ),
    );
  rule('R-43 and is not spoken of where the commune removed it by itself')
    .given(own, gone, ofCommune('CampaignTargetRemoved', { target: 'NEW', reason }))
    .when(take, IN_TIME)
    .then(nothing);
  const sameKey = { ...report, milestone: 'NEW' };
  const alike = done([...place, above({ milestones: [milestone, sameKey] })], fromAbove());
  rule('R-43 a target is no milestone of the same key')
    .given(alike, ofCity('CampaignTargetSet', two))
    .when(take, IN_TIME)
    .then(
      events(
        { type: 'CampaignOfferTaken', data: { targets: [two], milestones: [] } },
        { type: 'CampaignTargetSet' },
      ),
    );
  rule('R-43 nor is one found where the other is named')
    .given(alike, ofCity('CampaignMilestoneSet', { ...sameKey, deliverable: 'Tên khác' }))
    .when(of('TakeCampaignOffer', { targets: ['NEW'] }), IN_TIME)
    .then(refused({ code: 'NOT_OFFERED', rule: 'R-43', path: ['targets', 0] }));
  const earlier = { ...report, before: '2026-06-20', owing: 'UNITS_WITH_MODELS' };
  rule('R-43 a milestone is taken over with which units owe it')
    .given(own, ofCity('CampaignMilestoneSet', earlier))
    .when(take, IN_TIME)
    .then(
      events(
        { type: 'CampaignOfferTaken', data: { milestones: [earlier] } },
        { type: 'CampaignMilestoneSet', data: earlier },
      ),
    );
  rule('R-32 R-43 all active units are what nobody says as well')
    .given(own, ofCity('CampaignMilestoneSet', { ...report, owing: 'ACTIVE_UNITS' }))
    .when(take, IN_TIME)
    .then(nothing);
  test('R-43 what a milestone does not say above any more it does not say here either', () => {
    const had = { ...report, owing: 'UNITS_WITH_MODELS' };
    const begun = done([...place, above({ milestones: [milestone, had] })], fromAbove());
    const { deliveredBy: _, ...bare } = report;
    const gone = ofCity('CampaignMilestoneRemoved', { milestone: report.milestone });
    const taken = done([...begun, gone, ofCity('CampaignMilestoneSet', bare)], take);
    const state = fold(deciders.campaign, `campaign-${CAMPAIGN}`, taken) as Campaign;
    expect(state.milestones).toEqual([milestone, bare]);
    expect(() => done(taken, take)).toThrow('NOTHING_OFFERED');
  });
  const exempting = { ...report, exempt: [id(1)] };
  rule('R-43 R-32 which units owe nothing stays each one’s own')
    .given(
      own,
      ofCommune('CampaignMilestoneSet', { ...exempting, reason }),
      ofCity('CampaignMilestoneSet', earlier),
    )
    .when(take, IN_TIME)
    .then(
      events(
        { type: 'CampaignOfferTaken', data: { milestones: [earlier] } },
        { type: 'CampaignMilestoneSet', data: { ...earlier, exempt: [id(1)] } },
      ),
    );
  for (const command of [take, decline()])
    rule(`R-43 a closed campaign answers to no offer: ${command.type}`)
      .given(own, opened, closed, ofCity('CampaignTargetSet', two))
      .when(command, IN_TIME)
      .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
});

describe('R-43 beside the plan above', () => {
  rule('R-43 a plan of one’s own asks for no less either')
    .given(place, above())
    .when(
      { type: 'PlanCampaign', data: { ...home, ...parts, targets: [{ ...target, minimum: 4 }] } },
      IN_TIME,
    )
    .then(laxer(['targets', 0, 'minimum']));
  rule('R-43 one a year, also from above')
    .given(own)
    .when(fromAbove(), IN_TIME)
    .then(refused({ code: 'CAMPAIGN_EXISTS', path: ['year'] }));
  rule('R-43 each changed entry has its own key')
    .given(place, above())
    .when(fromAbove({ targets: [target, target] }), IN_TIME)
    .then(refused({ code: 'KEY_REPEATED', path: ['changes', 'targets', 1, 'target'] }));
  const extra = { ...report, milestone: 'EXTRA', deliverable: 'Báo cáo nhanh' };
  rule('R-43 a milestone that the level above does not have is the commune’s own')
    .given(own)
    .when(of('SetCampaignMilestone', { ...extra, reason }), IN_TIME)
    .then(events({ type: 'CampaignMilestoneSet', data: { milestone: 'EXTRA' } }));
  const { deliveredBy: _, ...bare } = report;
  rule('R-43 a date is moved without naming the reports again')
    .given(own)
    .when(of('SetCampaignMilestone', { ...bare, before: '2026-06-20', reason }), IN_TIME)
    .then(
      events({ type: 'CampaignMilestoneSet', data: { before: '2026-06-20', deliveredBy: ['SIX_MONTH'] } }),
    );
  rule('R-43 R-32 of a date that asks for less, who is unknown is said as well')
    .given(own)
    .when(of('SetCampaignMilestone', { ...report, before: '2026-07-01', exempt: [id(9)], reason }), IN_TIME)
    .then(
      refused(
        { code: 'UNIT_NOT_FOUND', rule: 'R-32', path: ['exempt', 0] },
        { code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['before'] },
      ),
    );
  rule('R-33 R-43 a cut-off of the level above is not taken away')
    .given(done([...place, above({ settings: { ...settings, reviewCutOff: '2026-11-20' } })], fromAbove()))
    .when(of('ChangeCampaignSettings', { settings: {}, clear: ['reviewCutOff'], reason }), IN_TIME)
    .then(laxer(['settings', 'reviewCutOff']));
  test('R-43 what is not left out is called by its own name', () => {
    const said = (type: string, data: object) => {
      const { decision } = decideOver(own, of(type, { ...data, reason }), IN_TIME);
      return 'refusals' in decision ? decision.refusals.at(-1)?.message.vi : undefined;
    };
    expect(said('RemoveCampaignTarget', { target: 'NEW' })).toContain('“Mô hình mới” có trong');
    expect(said('RemoveCampaignMilestone', { milestone: 'SIX_MONTH_REPORT' })).toContain(
      '“Báo cáo 06 tháng” có',
    );
  });
  rule('R-43 a city opens a plan that asks for nothing yet')
    .given(city, above({ targets: [] }))
    .when({ type: 'OpenCampaign', data: { campaign: ABOVE } }, IN_TIME, {
      actor: { account: 'tp', role: 'CITY_OFFICER', organization: CITY },
    })
    .then(events({ type: 'CampaignOpened' }));
  rule('R-39 what has ended opens none')
    .given(place, planned(), {
      type: 'OrganizationDissolved',
      data: { organization: COMMUNE, into: null, reason: 'Sắp xếp', effectiveOn: '2026-02-01' },
    })
    .when(of('OpenCampaign'), IN_TIME)
    .then(refused({ code: 'ORGANIZATION_ENDED', path: ['campaign'] }));
});
