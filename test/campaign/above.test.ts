import { describe, expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import type { CampaignState } from '../../schema/campaign/state.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, IN_TIME, milestone, planned, target } from '../sample.ts';

const ABOVE = `${CITY}-2026`;
const share = { target: 'NEW', title: 'Mô hình mới', metric: 'NEW_OR_REPLICATED_MODELS', minimum: 1 };
const report = {
  milestone: 'SIX_MONTH_REPORT',
  before: '2026-06-30',
  owner: 'Ban Xây dựng Đảng',
  receiver: 'Thành ủy',
  deliverable: 'Báo cáo 06 tháng',
  deliveredBy: ['SIX_MONTH'],
};
const settings = { ...DEFAULT_SETTINGS, majorityOver: { numerator: 3, denominator: 5 }, submissionDays: 5 };
const above = (over: object = {}): Fact =>
  planned({
    campaign: ABOVE,
    organization: CITY,
    lineage: [],
    targets: [target, share],
    milestones: [milestone, report],
    settings,
    ...over,
  });
const ofCity = (type: string, data: object): Fact => ({
  type,
  data: { campaign: ABOVE, reason: 'Điều chỉnh', ...data },
});
const place = [city, commune()];
const fromAbove = (changes?: object) => ({
  type: 'PlanCampaignFromAbove',
  data: {
    organization: COMMUNE,
    year: 2026,
    title: 'Kế hoạch của xã',
    basis: [],
    ...(changes && { changes }),
  },
});
const of = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });

/** What a decision makes of the facts. */
function done(facts: readonly Fact[], command: { type: string; data: object }): Fact[] {
  const { decision } = decideOver(facts, command, IN_TIME);
  if ('refusals' in decision) throw new Error(decision.refusals.map(({ code }) => code).join(', '));
  return [...facts, ...(decision.events as Fact[])];
}
const stateOf = (facts: readonly Fact[]) =>
  fold(deciders.campaign, `campaign-${CAMPAIGN}`, facts) as NonNullable<CampaignState>;
const own = done([...place, above()], fromAbove());
const opening = of('OpenCampaign');
const opened = done(own, opening);

describe('R-43 a campaign from the one above', () => {
  test('R-43 takes its targets, milestones and settings, and leaves what is each one’s own', () => {
    const city = above({
      settings: { ...settings, cityOutsideSystem: true, recognitionBody: 'STANDING_COMMITTEE' },
    });
    const state = stateOf(done([...place, city], fromAbove()));
    expect(state.targets).toEqual([target, share]);
    expect(state.milestones).toEqual([milestone, report]);
    expect(state.settings).toMatchObject({
      submissionDays: 5,
      majorityOver: { numerator: 3, denominator: 5 },
    });
    expect(state.settings).toMatchObject({ cityOutsideSystem: false, recognitionBody: 'PARTY_COMMITTEE' });
  });
  test('R-43 may add, and ask for more', () => {
    const more = {
      targets: [
        { ...target, minimum: 8 },
        { ...share, target: 'OWN', title: 'Riêng' },
      ],
      milestones: [{ ...report, before: '2026-06-20' }],
      settings: { submissionDays: 7 },
    };
    const state = stateOf(done([...place, above()], fromAbove(more)));
    expect(state.targets.map(({ target, minimum }) => [target, minimum])).toEqual([
      ['MODELS', 8],
      ['NEW', 1],
      ['OWN', 1],
    ]);
    expect(state.milestones.map(({ before }) => before)).toEqual(['2026-03-05', '2026-06-20']);
    expect(state.settings.submissionDays).toBe(7);
  });
  for (const [what, changes, path] of [
    [
      'a lower target',
      {
        targets: [
          { ...share, minimum: 2 },
          { ...target, minimum: 4 },
        ],
      },
      ['targets', 1, 'minimum'],
    ],
    [
      'a target of another thing',
      { targets: [{ ...target, metric: 'NEW_OR_REPLICATED_MODELS' }] },
      ['targets', 0, 'minimum'],
    ],
    ['a later milestone', { milestones: [{ ...report, before: '2026-07-01' }] }, ['milestones', 0, 'before']],
    [
      'a milestone that waits for less',
      { milestones: [{ ...report, deliveredBy: undefined }] },
      ['milestones', 0, 'before'],
    ],
    [
      'a smaller majority',
      { settings: { majorityOver: { numerator: 1, denominator: 2 } } },
      ['settings', 'majorityOver'],
    ],
    ['fewer days for the panel', { settings: { submissionDays: 4 } }, ['settings', 'submissionDays']],
  ] as const)
    rule(`R-43 but not for less: ${what}`)
      .given(place, above())
      .when(fromAbove(changes), IN_TIME)
      .then(refused({ code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['changes', ...path] }));
  test('R-43 the refusal names what is too little', () => {
    const { decision } = decideOver(
      [...place, above()],
      fromAbove({ targets: [{ ...target, minimum: 4 }] }),
      IN_TIME,
    );
    expect('refusals' in decision && decision.refusals[0]?.message.en).toContain(
      'above asks for at least 5 models; here it is 4 models.',
    );
  });
  rule('R-43 a day that ends with the same last day is no later')
    .given(place, above())
    .when(fromAbove({ settings: { deadlineInclusive: true }, milestones: [] }), IN_TIME)
    .then(
      refused(
        { code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['changes', 'milestones'] },
        { code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['changes', 'milestones'] },
        { code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['changes', 'settings', 'deadlineInclusive'] },
      ),
    );
  for (const [what, facts] of [
    ['none', place],
    ['one of another year', [...place, above({ campaign: `${CITY}-2027`, year: 2027 })]],
    ['one that was cancelled', [...place, above(), ofCity('CampaignCancelled', {})]],
  ] as const)
    rule(`R-43 there is a campaign above: ${what}`)
      .given(facts)
      .when(fromAbove(), IN_TIME)
      .then(refused({ code: 'ABOVE_CAMPAIGN_NOT_FOUND', rule: 'R-43', path: ['year'] }));
});

describe('R-43 what is changed afterwards asks for no less', () => {
  const because = { reason: 'Điều chỉnh' };
  const laxer = (path: string) => refused({ code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: [path] });
  rule('R-43 a target')
    .given(opened)
    .when(of('SetCampaignTarget', { ...target, minimum: 4, ...because }), IN_TIME)
    .then(laxer('minimum'));
  rule('R-43 a higher one is the commune’s to set')
    .given(opened)
    .when(of('SetCampaignTarget', { ...target, minimum: 6, ...because }), IN_TIME)
    .then(events({ type: 'CampaignTargetSet', data: { minimum: 6 } }));
  rule('R-43 a target is not left out')
    .given(opened)
    .when(of('RemoveCampaignTarget', { target: 'NEW', ...because }), IN_TIME)
    .then(laxer('target'));
  rule('R-43 a milestone')
    .given(opened)
    .when(of('SetCampaignMilestone', { ...report, before: '2026-07-01', ...because }), IN_TIME)
    .then(laxer('before'));
  rule('R-43 a milestone is not left out')
    .given(opened)
    .when(of('RemoveCampaignMilestone', { milestone: 'SIX_MONTH_REPORT', ...because }), IN_TIME)
    .then(laxer('milestone'));
  rule('R-43 a setting')
    .given(opened)
    .when(of('ChangeCampaignSettings', { settings: { submissionDays: 3 }, ...because }), IN_TIME)
    .then(refused({ code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['settings', 'submissionDays'] }));
  const raised: Fact = {
    type: 'CampaignSettingsChanged',
    data: { campaign: '31-2026', settings: { ...settings, submissionDays: 9 }, reason: 'Hướng dẫn mới' },
  };
  rule('R-43 of a setting that waits to be taken over another says nothing')
    .given(opened, raised)
    .when(of('ChangeCampaignSettings', { settings: { publicPage: true }, ...because }), IN_TIME)
    .then(events({ type: 'CampaignSettingsChanged', data: { settings: { publicPage: true } } }));
  rule('R-43 nor is it changed to what asks for less')
    .given(opened, raised)
    .when(of('ChangeCampaignSettings', { settings: { submissionDays: 8 }, ...because }), IN_TIME)
    .then(refused({ code: 'LAXER_THAN_ABOVE', rule: 'R-43', path: ['settings', 'submissionDays'] }));
  rule('R-43 where nothing stands above, everything is the organization’s own')
    .given(place, planned())
    .when(of('SetCampaignTarget', { ...target, minimum: 1, ...because }), IN_TIME)
    .then(events({ type: 'CampaignTargetSet' }));
});

describe('R-43 opening', () => {
  rule('R-43 a campaign from above opens')
    .given(own)
    .when(opening, IN_TIME)
    .then(events({ type: 'CampaignOpened' }));
  for (const [what, parts] of [
    ['targets', { targets: [] }],
    ['milestones', { milestones: [] }],
  ] as const)
    rule(`R-43 a commune without ${what} does not open its campaign`)
      .given(place, planned(parts))
      .when(opening, IN_TIME)
      .then(refused({ code: 'CAMPAIGN_EMPTY', rule: 'R-43', path: ['campaign'] }));
  rule('R-43 one that lacks what the level above asks for does not open')
    .given(place, planned({ targets: [target], milestones: [milestone, report], settings }), above())
    .when(opening, IN_TIME)
    .then(refused({ code: 'LESS_THAN_ABOVE', rule: 'R-43', path: ['campaign'] }));
  rule('R-43 one that was closed is opened again as it was')
    .given(
      opened,
      { type: 'CampaignClosed', data: { campaign: CAMPAIGN, reason: 'Tổng kết' } },
      ofCity('CampaignTargetSet', { ...target, minimum: 9 }),
    )
    .when(opening, IN_TIME)
    .then(events({ type: 'CampaignOpened' }));
});

describe('R-43 a later change above is offered', () => {
  const stricter = [...opened, ofCity('CampaignTargetSet', { ...target, minimum: 7 })];
  const reworded = [...opened, ofCity('CampaignTargetSet', { ...share, title: 'Mô hình mới, nhân rộng' })];
  const gone = [...opened, ofCity('CampaignMilestoneRemoved', { milestone: 'SIX_MONTH_REPORT' })];
  const take = of('TakeCampaignOffer');
  const decline = of('DeclineCampaignOffer', { reason: 'Đã đặt riêng' });

  rule('R-43 what asks for more is taken over')
    .given(stricter)
    .when(take, IN_TIME)
    .then(
      events(
        {
          type: 'CampaignOfferTaken',
          data: { above: ABOVE, targets: [{ ...target, minimum: 7 }], milestones: [] },
        },
        { type: 'CampaignTargetSet', data: { minimum: 7 } },
      ),
    );
  rule('R-43 and not declined')
    .given(stricter)
    .when(decline, IN_TIME)
    .then(refused({ code: 'OFFER_REQUIRED', rule: 'R-43', path: ['campaign'] }));
  test('R-43 R-46 nothing may be declined where all that is offered has to be taken over', () => {
    const may = (facts: readonly Fact[]) =>
      actionsOver(facts, `campaign-${CAMPAIGN}`, IN_TIME, {
        ...{ account: 'a', role: 'BOARD_OFFICER', organization: COMMUNE },
      });
    const [must, either] = [may(stricter), may([...stricter, ...reworded.slice(opened.length)])];
    expect(must).toMatchObject({ TakeCampaignOffer: true, DeclineCampaignOffer: 'OFFER_REQUIRED' });
    expect(either).toMatchObject({ TakeCampaignOffer: true, DeclineCampaignOffer: true });
    expect(may(opened)).toMatchObject({ DeclineCampaignOffer: 'NOTHING_OFFERED' });
  });
  test('R-43 by their names: what is to be taken over, a setting, a report', () => {
    const said = (facts: readonly Fact[], command: { type: string; data: object }) => {
      const { decision } = decideOver(facts, command, IN_TIME);
      return 'refusals' in decision ? decision.refusals[0]?.message.vi : undefined;
    };
    const extra = ofCity('CampaignMilestoneSet', {
      ...report,
      milestone: 'EXTRA',
      deliverable: 'Báo cáo nhanh',
    });
    expect(said([...opened, extra], decline)).toMatch(/^“Báo cáo nhanh” là yêu cầu của cấp trên/);
    expect(said([...own, extra], opening)).toContain('cấp trên ở: “Báo cáo nhanh”.');
    expect(said(stricter, of('TakeCampaignOffer', { targets: ['NEW'] }))).toContain(`(“${target.title}”)`);
    const fewer = of('ChangeCampaignSettings', { settings: { submissionDays: 1 }, reason: 'Rút ngắn' });
    expect(said(opened, fewer)).toContain('“Số ngày gửi báo cáo trước hội nghị”');
    const { deliveredBy: _, ...bare } = report;
    const other = of('SetCampaignMilestone', { ...bare, deliveredBy: ['ANNUAL'], reason: 'Đổi' });
    expect(said(opened, other)).toContain('hoàn thành bằng “báo cáo 06 tháng đầu năm”');
    for (const text of [said([...opened, extra], decline), said(opened, fewer), said(opened, other)])
      expect(text).not.toMatch(/[A-Z]{3,}|submissionDays/);
  });
  rule('R-43 what asks for no more may be declined, with a reason')
    .given(reworded)
    .when(decline, IN_TIME)
    .then(
      events({
        type: 'CampaignOfferDeclined',
        data: { reason: 'Đã đặt riêng', targets: [{ target: 'NEW' }] },
      }),
    );
  test('R-43 once declined it is not offered again, until it changes again', () => {
    const declined = done(reworded, decline);
    expect(() => done(declined, take)).toThrow('NOTHING_OFFERED');
    const again = [
      ...declined,
      ofCity('CampaignTargetSet', { ...share, title: 'Mô hình mới hoặc nhân rộng' }),
    ];
    expect(stateOf(done(again, take)).targets[1]?.title).toBe('Mô hình mới hoặc nhân rộng');
  });
  rule('R-43 what is above no more may go here too')
    .given(gone)
    .when(take, IN_TIME)
    .then(
      events(
        { type: 'CampaignOfferTaken', data: { without: ['SIX_MONTH_REPORT'] } },
        { type: 'CampaignMilestoneRemoved', data: { milestone: 'SIX_MONTH_REPORT' } },
      ),
    );
  rule('R-43 or stay, as the commune’s own')
    .given(gone)
    .when(decline, IN_TIME)
    .then(events({ type: 'CampaignOfferDeclined', data: { without: ['SIX_MONTH_REPORT'] } }));
  test('R-43 and is then offered no more', () => {
    expect(() => done(done(gone, decline), take)).toThrow('NOTHING_OFFERED');
  });
  test('R-43 one of two is taken by its key, the other stays offered', () => {
    const both = [
      ...stricter,
      ofCity('CampaignSettingsChanged', { settings: { ...settings, submissionDays: 6 } }),
    ];
    const taken = done(both, of('TakeCampaignOffer', { settings: ['submissionDays'] }));
    expect(stateOf(taken)).toMatchObject({ settings: { submissionDays: 6 }, targets: [{ minimum: 5 }, {}] });
    expect(stateOf(done(taken, take)).targets[0]?.minimum).toBe(7);
  });
  rule('R-43 a key that is not offered is named')
    .given(stricter)
    .when(of('TakeCampaignOffer', { targets: ['MODELS', 'NEW'] }), IN_TIME)
    .then(refused({ code: 'NOT_OFFERED', rule: 'R-43', path: ['targets', 1] }));
  rule('R-43 R-38 a campaign above that was cancelled offers nothing any more')
    .given(reworded, ofCity('CampaignCancelled', {}))
    .when(take, IN_TIME)
    .then(refused({ code: 'NOTHING_OFFERED', rule: 'R-43', path: ['campaign'] }));
  rule('R-43 what a commune asks for beyond the level above is no difference')
    .given(opened, {
      type: 'CampaignTargetSet',
      data: { campaign: CAMPAIGN, ...target, minimum: 9, reason: 'Cao hơn' },
    })
    .when(take, IN_TIME)
    .then(refused({ code: 'NOTHING_OFFERED', rule: 'R-43', path: ['campaign'] }));
});

describe('R-38 a campaign of the wrong year', () => {
  const cancel = of('CancelCampaign', { reason: 'Lập nhầm năm' });
  const cancelled: Fact = { type: 'CampaignCancelled', data: cancel.data };
  const again = {
    type: 'PlanCampaign',
    data: {
      organization: COMMUNE,
      year: 2026,
      title: 'Lập lại',
      basis: [],
      targets: [target],
      milestones: [milestone],
    },
  };
  rule('R-38 is taken back before it is opened')
    .given(place, planned())
    .when(cancel, IN_TIME)
    .then(events({ type: 'CampaignCancelled', data: { reason: 'Lập nhầm năm' } }));
  rule('R-38 not while something stands in it, as what came while it was open, or a plan of the level below')
    .given(place, planned())
    .when(cancel, IN_TIME, { lookups: { campaignBegun: () => 1 } })
    .then(refused({ code: 'CAMPAIGN_BEGUN', rule: 'R-38', path: ['campaign'] }));
  rule('R-38 and not once it is open')
    .given(place, planned(), { type: 'CampaignOpened', data: { campaign: CAMPAIGN } })
    .when(cancel, IN_TIME)
    .then(refused({ code: 'CAMPAIGN_OPENED', rule: 'R-38', path: ['campaign'] }));
  rule('R-38 it is then none')
    .given(place, planned(), cancelled)
    .when(opening, IN_TIME)
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  rule('R-38 and the year is planned anew')
    .given(place, planned(), cancelled)
    .when(again, IN_TIME)
    .then(events({ type: 'CampaignPlanned', data: { title: 'Lập lại' } }));
  const withdraw = of('WithdrawCampaignOpening', { reason: 'Bấm nhầm' });
  const unopened: Fact = { type: 'CampaignOpeningWithdrawn', data: withdraw.data };
  const isOpen: Fact = { type: 'CampaignOpened', data: { campaign: CAMPAIGN } };
  const closed: Fact = { type: 'CampaignClosed', data: { campaign: CAMPAIGN, reason: 'Hết năm' } };
  const counted = (begun: number | null) => ({ lookups: { campaignBegun: () => begun } });
  rule('R-38 an opening by mistake is taken back while nothing was entered')
    .given(place, planned(), isOpen)
    .when(withdraw, IN_TIME, counted(0))
    .then(events({ type: 'CampaignOpeningWithdrawn', data: { reason: 'Bấm nhầm' } }));
  const delivered: Fact = {
    type: 'CampaignMilestoneDelivered',
    data: { campaign: CAMPAIGN, milestone: 'M', document: null, daysLate: 0 },
  };
  const declined: Fact = {
    type: 'CampaignNominationDeclined',
    data: { campaign: CAMPAIGN, reason: 'Không có', decidedOn: '2026-02-20', document: null },
  };
  for (const [what, facts, begun, code] of [
    ['once something was', [], 1, 'CAMPAIGN_BEGUN'],
    ['once a milestone was delivered', [delivered], 0, 'CAMPAIGN_BEGUN'],
    ['once nobody was to be nominated', [declined], 0, 'CAMPAIGN_BEGUN'],
    ['while nobody knows whether something was', [], null, 'VIEWS_BEHIND'],
  ] as const)
    rule(`R-38 not ${what}`)
      .given(place, planned(), isOpen, ...facts)
      .when(withdraw, IN_TIME, counted(begun))
      .then(refused({ code, rule: 'R-38', path: ['campaign'] }));
  for (const [what, facts, expected] of [
    ['planned alone', [], { code: 'CAMPAIGN_NOT_OPEN' }],
    ['closed', [isOpen, closed], { code: 'CAMPAIGN_NOT_OPEN' }],
    ['opened again', [isOpen, closed, isOpen], { code: 'CAMPAIGN_REOPENED', rule: 'R-38' }],
  ] as const)
    rule(`R-38 not of one that is ${what}`)
      .given(place, planned(), ...facts)
      .when(withdraw, IN_TIME, counted(0))
      .then(refused({ ...expected, path: ['campaign'] }));
  rule('R-38 then it is a plan, and may be cancelled')
    .given(place, planned(), isOpen, unopened)
    .when(cancel, IN_TIME)
    .then(events({ type: 'CampaignCancelled' }));
  rule('R-38 or opened when it is time')
    .given(place, planned(), isOpen, unopened)
    .when(opening, IN_TIME)
    .then(events({ type: 'CampaignOpened' }));
  test('R-38 nothing of the first plan is left', () => {
    expect(stateOf(done([...place, planned({ targets: [share] }), cancelled], again)).targets).toEqual([
      target,
    ]);
  });
  test('a plan upon a plan, which nobody can have written, is not read', () => {
    expect(() => stateOf([planned(), planned()])).toThrow('begins 10507-2026 again');
  });
});
