import { describe, expect, test } from 'vitest';
import type { Role } from '../../schema/access/roles.ts';
import { consequencesOf, deciders } from '../../schema/all.ts';
import type { Actor, RecordedEvent } from '../../schema/event.ts';
import { readsReport } from '../../schema/report/authority.ts';
import { reportCommands } from '../../schema/report/commands.ts';
import { countFigures } from '../../schema/report/count.ts';
import { reportStream } from '../../schema/report/stream.ts';
import type { ReportStatus } from '../../schema/report/vocabulary.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  commune,
  id,
  OTHER_COMMUNE,
  opened,
  place,
  planned,
  settings,
  UNIT,
  unit,
} from '../sample.ts';

const REPORT = id(900);
const NEXT = id(901);
const JUNE = '2026-06-28';
const PERIOD = { from: '2026-01-01', to: '2026-06-30' };
const as = (role: Role, organization = COMMUNE, ofUnit?: string) => ({
  actor: { account: 'test', role, organization, ...(ofUnit && { unit: ofUnit }) },
});
const CITY_OFFICER = as('CITY_OFFICER', CITY);
const UNIT_OFFICER = as('UNIT_OFFICER', COMMUNE, UNIT);

const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };
const of = (data: object = {}) => ({ report: REPORT, ...data });
const text = {
  leadership: 'Ban hành kế hoạch',
  results: 'Đạt kết quả',
  assessment: { strengths: 'Sát dân', weaknesses: 'Chậm', causes: 'Thiếu người', lessons: 'Sâu sát' },
  tasks: 'Tiếp tục',
};
const counted = countFigures([], [], { targets: [], officialStage: 'STANDING' }, PERIOD);
const figures = {
  ...counted,
  places: [],
  placesLeftOut: false,
  list: { models: 0, amendments: 0, sha256: 'ab'.repeat(32) },
  before: null,
  yearBefore: null,
};
const NOW = `${JUNE}T03:00:00.000Z`;
const frozen = {
  figures,
  method: 2,
  cutOff: NOW,
  log: { event: '0198a1b2-0000-7000-8000-00000000000e', size: 30 },
};
/** The views answer what they were asked. */
const asked: unknown[] = [];
const lookups = {
  reportFigures: (ask: never) => {
    asked.push(ask);
    return frozen;
  },
};

const drafted = (over: object = {}): Fact => ({
  type: 'ReportDrafted',
  data: of({ ...home, unit: null, kind: 'SIX_MONTH', period: PERIOD, replaces: null, ...over }),
});
const written = (sections: object = text): Fact => ({
  type: 'ReportWritten',
  data: of({ sections, period: PERIOD }),
});
const reviewed: Fact = { type: 'ReportReviewed', data: of({ note: null }) };
const submitted = (over: object = {}): Fact => ({
  type: 'ReportSubmitted',
  data: of({
    campaign: CAMPAIGN,
    kind: 'SIX_MONTH',
    replaces: null,
    number: '05-BC/ĐU',
    issuedOn: JUNE,
    signatory: 'Phó Bí thư Thường trực',
    document: null,
    period: PERIOD,
    ...frozen,
    log: { ...frozen.log, root: null },
    ...over,
  }),
});
const acknowledged: Fact = { type: 'ReportAcknowledged', data: of({ note: null }) };
const returned: Fact = { type: 'ReportReturned', data: of({ reasons: ['Thiếu'] }) };
const superseded: Fact = { type: 'ReportSuperseded', data: of({ by: NEXT }) };
const ready = [drafted(), written(), reviewed];
const sent = [...ready, submitted()];

const command = (type: string, data: object = {}) => ({ type, data: of(data) });
const draft = (over: object = {}) =>
  command('DraftReport', { campaign: CAMPAIGN, kind: 'SIX_MONTH', ...over });
const write = (sections: object = text, over: object = {}) => command('WriteReport', { sections, ...over });
const review = command('ReviewReport');
const submit = (over: object = {}) =>
  command('SubmitReport', { number: '05-BC/ĐU', signatory: 'Phó Bí thư Thường trực', ...over });
const acknowledge = command('AcknowledgeReport');
const giveBack = command('ReturnReport', { reasons: ['Thiếu số liệu nguồn lực'] });

const cityOutside = [
  ...place.filter(({ type }) => !type.startsWith('Campaign')),
  planned({ settings: { ...settings, cityOutsideSystem: true } }),
  opened,
];

describe('R-36 drafting', () => {
  rule('R-34 the six-month report is of the first half of the year')
    .given(place)
    .when(draft(), JUNE)
    .then(
      events({
        type: 'ReportDrafted',
        data: { ...home, unit: null, kind: 'SIX_MONTH', period: PERIOD, replaces: null },
      }).reserving({ key: `${CAMPAIGN}:report:SIX_MONTH:`, holder: REPORT }),
    );
  rule('R-34 the annual one ends with November, unless another period is stated')
    .given(place)
    .when(draft({ kind: 'ANNUAL', period: { from: '2026-01-01', to: '2026-12-15' } }), JUNE)
    .then(events({ type: 'ReportDrafted', data: { period: { to: '2026-12-15' } } }));
  for (const period of [
    { from: '2025-12-01', to: '2026-06-30' },
    { from: '2026-01-01', to: '2027-01-01' },
    { from: '2026-06-30', to: '2026-01-01' },
  ])
    rule(`R-34 ${period.from}…${period.to} is no period of the campaign's year`)
      .given(place)
      .when(draft({ period }), JUNE)
      .then(refused({ code: 'PERIOD_OUTSIDE_YEAR', rule: 'R-34', path: ['period'] }));
  rule('R-36 once')
    .given(place, drafted())
    .when(draft(), JUNE)
    .then(refused({ code: 'REPORT_EXISTS', path: ['report'] }));
  rule('R-36 the campaign exists')
    .given(place)
    .when(draft({ campaign: `${COMMUNE}-2027` }), JUNE)
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  rule('R-33 the list after review is that of a unit, which drafts it')
    .given(place)
    .when(draft({ kind: 'UNIT_LIST', unit: UNIT }), JUNE, UNIT_OFFICER)
    .then(events({ type: 'ReportDrafted', data: { unit: UNIT, period: { from: '2026-01-01', to: JUNE } } }));
  rule('R-33 and of no organization')
    .given(place)
    .when(draft({ kind: 'UNIT_LIST' }), JUNE)
    .then(refused({ code: 'UNIT_NEEDED', rule: 'R-33', path: ['unit'] }));
  rule('R-36 other reports are of no unit')
    .given(place)
    .when(draft({ unit: UNIT }), JUNE, UNIT_OFFICER)
    .then(refused({ code: 'UNIT_NOT_ASKED', rule: 'R-36', path: ['unit'] }));
  rule('R-33 the unit exists')
    .given(place)
    .when(draft({ kind: 'UNIT_LIST', unit: id(9) }), JUNE, as('UNIT_OFFICER', COMMUNE, id(9)))
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
  rule('R-33 the unit is of that organization')
    .given(place, commune(OTHER_COMMUNE, 'Hải Dương'), unit(2, OTHER_COMMUNE))
    .when(draft({ kind: 'UNIT_LIST', unit: id(2) }), JUNE, as('UNIT_OFFICER', COMMUNE, id(2)))
    .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-33', path: ['unit'] }));
  rule('R-36 the Board does not write the list of a unit')
    .given(place)
    .when(draft({ kind: 'UNIT_LIST', unit: UNIT }), JUNE)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
  rule('R-36 the city does not write the report of a commune')
    .given(place)
    .when(draft(), JUNE, CITY_OFFICER)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-44' }));
});

describe('R-36 versions', () => {
  const next = (over: object = {}) => ({
    type: 'DraftReport',
    data: { report: NEXT, campaign: CAMPAIGN, kind: 'SIX_MONTH', replaces: REPORT, ...over },
  });
  for (const [name, after] of [
    ['submitted', []],
    ['acknowledged', [acknowledged]],
    ['returned', [returned]],
  ] as const)
    rule(`R-36 what was ${name} is corrected by a new version that names it`)
      .given(place, sent, after)
      .when(next(), JUNE)
      .then(
        events({ type: 'ReportDrafted', data: { replaces: REPORT } }).reserving({
          key: `report-after:${REPORT}`,
          holder: NEXT,
        }),
      );
  rule('R-36 what was not submitted is written, not replaced')
    .given(place, ready)
    .when(next(), JUNE)
    .then(refused({ code: 'REPLACED_NOT_SUBMITTED', rule: 'R-36', path: ['replaces'] }));
  rule('R-36 the newest version is replaced')
    .given(place, sent, superseded)
    .when(next(), JUNE)
    .then(refused({ code: 'REPLACED_SUPERSEDED', rule: 'R-36', path: ['replaces'] }));
  rule('R-36 by one of the same kind')
    .given(place, sent)
    .when(next({ kind: 'ANNUAL' }), JUNE)
    .then(refused({ code: 'REPLACES_ANOTHER_REPORT', rule: 'R-36', path: ['replaces'] }));
  rule('R-36 what is replaced exists')
    .given(place)
    .when(next(), JUNE)
    .then(refused({ code: 'REPORT_NOT_FOUND', path: ['replaces'] }));
});

describe('R-38 a draft that was a mistake', () => {
  const why = { reason: 'Soạn nhầm loại báo cáo' };
  const discard = command('DiscardReport', why);
  const discarded: Fact = { type: 'ReportDiscarded', data: of(why) };
  const chain = `${CAMPAIGN}:report:SIX_MONTH:`;
  for (const [name, before] of [
    ['drafted', [drafted(), written()]],
    ['reviewed', ready],
  ] as const)
    rule(`R-38 is given up while it is ${name}, and another may be drafted in its place`)
      .given(place, before)
      .when(discard, JUNE)
      .then(events({ type: 'ReportDiscarded', data: why }).releasing({ key: chain, holder: REPORT }));
  rule('R-38 what it was to replace may be replaced by another')
    .given(place, drafted({ replaces: NEXT }))
    .when(discard, JUNE)
    .then(events({ type: 'ReportDiscarded' }).releasing({ key: `report-after:${NEXT}`, holder: REPORT }));
  for (const [name, after] of [
    ['submitted', []],
    ['acknowledged', [acknowledged]],
    ['returned', [returned]],
  ] as const)
    rule(`R-36 what is ${name} is not given up`)
      .given(place, sent, after)
      .when(discard, JUNE)
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-36', path: ['report'] }));
  for (const step of [discard, write({ ...text, tasks: 'Khác' }), review, submit()])
    rule(`R-38 nothing more is done about it: ${step.type}`)
      .given(place, ready, discarded)
      .when(step, JUNE, { lookups })
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-36', path: ['report'] }));
  rule('R-38 nor does a new version replace it')
    .given(place, ready, discarded)
    .when(
      {
        type: 'DraftReport',
        data: { report: NEXT, campaign: CAMPAIGN, kind: 'SIX_MONTH', replaces: REPORT },
      },
      JUNE,
    )
    .then(refused({ code: 'REPLACED_DISCARDED', rule: 'R-38', path: ['replaces'] }));
  rule('R-44 the city does not give up the draft of a commune')
    .given(place, ready)
    .when(discard, JUNE, CITY_OFFICER)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-44' }));
  rule('R-36 a unit gives up its own list')
    .given(place, drafted({ kind: 'UNIT_LIST', unit: UNIT }))
    .when(discard, JUNE, UNIT_OFFICER)
    .then(events({ type: 'ReportDiscarded' }));
  rule('R-36 the Board does not give up the list of a unit')
    .given(place, drafted({ kind: 'UNIT_LIST', unit: UNIT }))
    .when(discard, JUNE)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
  test('R-38 a reason is stated', () => {
    expect(reportCommands.DiscardReport.data.safeParse(of()).success).toBe(false);
    expect(reportCommands.DiscardReport.data.safeParse(of(why)).success).toBe(true);
  });
  test('R-38 the way out that a refusal says is another report, not a new version of this one', () => {
    const { decision } = decideOver([...place, ...ready, discarded], review, JUNE);
    const [refusal] = 'refusals' in decision ? decision.refusals : [];
    expect(refusal?.message).toMatchObject({
      vi: expect.stringMatching(/hãy soạn báo cáo mới/),
      en: expect.stringMatching(/draft another/),
    });
  });
});

describe('R-36 from draft to submission', () => {
  rule('R-35 people write the text')
    .given(place, drafted())
    .when(write(), JUNE)
    .then(events({ type: 'ReportWritten', data: { sections: text, period: PERIOD } }));
  rule('R-36 what is written after the review is a draft again')
    .given(place, ready, written({ ...text, tasks: 'Khác' }))
    .when(submit(), JUNE, { lookups })
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-36', path: ['report'] }));
  rule('R-35 the same text again is nothing')
    .given(place, drafted(), written())
    .when(write(), JUNE)
    .then(refused({ code: 'NOTHING_CHANGED', path: ['sections'] }));
  rule('R-34 the period may be written anew, within the year')
    .given(place, drafted({ kind: 'MOVEMENT' }), written())
    .when(write(text, { period: { from: '2026-01-01', to: '2026-06-15' } }), JUNE)
    .then(events({ type: 'ReportWritten', data: { period: { to: '2026-06-15' } } }));
  rule('R-36 reviewed')
    .given(place, drafted(), written())
    .when(review, JUNE)
    .then(events({ type: 'ReportReviewed' }));
  rule('R-35 a report that tells of a period has its parts I to IV')
    .given(place, drafted(), written({ results: 'Đạt kết quả', assessment: { causes: 'Thiếu người' } }))
    .when(review, JUNE)
    .then(
      refused(
        { code: 'SECTION_MISSING', rule: 'R-35', path: ['sections', 'leadership'] },
        { code: 'SECTION_MISSING', rule: 'R-35', path: ['sections', 'assessment', 'strengths'] },
        { code: 'SECTION_MISSING', rule: 'R-35', path: ['sections', 'assessment', 'weaknesses'] },
        { code: 'SECTION_MISSING', rule: 'R-35', path: ['sections', 'assessment', 'lessons'] },
        { code: 'SECTION_MISSING', rule: 'R-35', path: ['sections', 'tasks'] },
      ),
    );
  rule('R-35 a synthesis is mostly its tables')
    .given(place, drafted({ kind: 'REGISTRATION_SYNTHESIS' }))
    .when(review, JUNE)
    .then(events({ type: 'ReportReviewed' }));
  rule('R-34 the submission freezes what the log gives, with the log that it was computed of')
    .given(place, ready)
    .when(submit(), JUNE, { lookups })
    .then(
      events({
        type: 'ReportSubmitted',
        occurredOn: JUNE,
        data: { figures, cutOff: NOW, log: { ...frozen.log, root: null }, issuedOn: JUNE },
      }).reserving({ key: `${COMMUNE}:REPORT:2026:5-bc/đu`, holder: REPORT }),
    );
  rule('R-36 a unit numbers its own papers')
    .given(place, drafted({ kind: 'UNIT_LIST', unit: UNIT }), reviewed)
    .when(submit(), JUNE, { ...UNIT_OFFICER, lookups })
    .then(
      events({ type: 'ReportSubmitted' }).reserving({
        key: `${COMMUNE}/${UNIT}:REPORT:2026:5-bc/đu`,
        holder: REPORT,
      }),
    );
  rule('R-34 nothing is frozen while the views count less than there is')
    .given(place, ready)
    .when(submit(), JUNE, { lookups: { reportFigures: () => null } })
    .then(refused({ code: 'FIGURES_NOT_READY', rule: 'R-34', path: ['report'] }));
  rule('R-34 the cut-off has passed')
    .given(place, ready)
    .when(submit({ cutOff: `${JUNE}T03:00:00.001Z` }), JUNE, { lookups })
    .then(refused({ code: 'CUT_OFF_AHEAD', rule: 'R-34', path: ['cutOff'] }));
  rule('R-32 not issued in the future')
    .given(place, ready)
    .when(submit({ issuedOn: '2026-06-29' }), JUNE, { lookups })
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['issuedOn'] }));

  test('R-34 the figures are asked for by period, place and cut-off, and never taken from the sender', () => {
    asked.length = 0;
    decideOver([...place, ...ready], submit({ cutOff: '2026-06-20T00:00:00.000Z' }), JUNE, { lookups });
    const where = { report: REPORT, kind: 'SIX_MONTH', organization: COMMUNE, year: 2026, unit: null };
    expect(asked).toEqual([{ ...where, period: PERIOD, cutOff: '2026-06-20T00:00:00.000Z' }]);
    expect(reportCommands.SubmitReport.data.safeParse(submit({ figures }).data).success).toBe(false);
  });
});

describe('R-36 a submitted report', () => {
  for (const step of [write({ ...text, tasks: 'Khác' }), review, submit()])
    rule(`R-36 never changes: ${step.type}`)
      .given(place, sent)
      .when(step, JUNE, { lookups })
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-36', path: ['report'] }));
  rule('R-36 is acknowledged by the city')
    .given(place, sent)
    .when(acknowledge, JUNE, CITY_OFFICER)
    .then(events({ type: 'ReportAcknowledged' }));
  rule('R-36 or returned with reasons')
    .given(place, sent)
    .when(giveBack, JUNE, CITY_OFFICER)
    .then(events({ type: 'ReportReturned' }));
  rule('R-36 not by who sent it')
    .given(place, sent)
    .when(acknowledge, JUNE)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
  rule('R-29 but where the city is outside the system, who sent it records what came back')
    .given(cityOutside, sent)
    .when(giveBack, JUNE)
    .then(events({ type: 'ReportReturned' }));
  rule('R-36 a unit’s list is received by the Board')
    .given(place, drafted({ kind: 'UNIT_LIST', unit: UNIT }), reviewed, submitted({ kind: 'UNIT_LIST' }))
    .when(acknowledge, JUNE)
    .then(events({ type: 'ReportAcknowledged' }));
  for (const [name, before] of [
    ['a draft', [drafted()]],
    ['reviewed', ready],
  ] as const)
    rule(`R-36 what is ${name} is not told to who receives it`)
      .given(place, before)
      .when(acknowledge, JUNE, CITY_OFFICER)
      .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
  rule('R-36 nor is a unit’s list to the Board')
    .given(place, drafted({ kind: 'UNIT_LIST', unit: UNIT }))
    .when(acknowledge, JUNE)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
  test('R-36 what befell a draft is hidden from who does not read it', () => {
    const hides = (actor: Actor, ...facts: (Fact | Fact[])[]) => {
      const state = fold(deciders.report, `report-${REPORT}`, facts.flat());
      return deciders.report.untold?.(state as never, actor)?.hides({ type: 'ReportDrafted', data: {} });
    };
    const { actor: city } = CITY_OFFICER;
    expect([
      hides(city, drafted()),
      hides(city, ...sent),
      hides(as('BOARD_OFFICER').actor, drafted()),
    ]).toEqual([...[true, undefined, undefined]]);
  });
  for (const [name, before] of [
    ['acknowledged', [...sent, acknowledged]],
    ['returned', [...sent, returned]],
  ] as const)
    rule(`R-36 what is ${name} is not acknowledged`)
      .given(place, before)
      .when(acknowledge, JUNE, CITY_OFFICER)
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-36', path: ['report'] }));
  rule('R-36 nor is a version that another has replaced')
    .given(place, sent, superseded)
    .when(acknowledge, JUNE, CITY_OFFICER)
    .then(refused({ code: 'REPORT_SUPERSEDED', rule: 'R-36', path: ['report'] }));
  rule('R-36 it is marked when a later version is submitted')
    .given(place, sent)
    .when(command('MarkReportSuperseded', { by: NEXT }), JUNE)
    .then(events({ type: 'ReportSuperseded', data: { by: NEXT } }));
  rule('R-36 once')
    .given(place, sent, superseded)
    .when(command('MarkReportSuperseded', { by: NEXT }), JUNE)
    .then(events());

  const country = { organization: '31', lineage: ['VN'], campaign: '31-2026' };
  const ofCity = [drafted(country), written(), reviewed];
  rule('R-36 the city’s own is submitted by its officer')
    .given(place, ofCity)
    .when(submit(), JUNE, { ...CITY_OFFICER, lookups })
    .then(events({ type: 'ReportSubmitted' }));
  rule('R-36 and not received by the same')
    .given(place, ofCity, submitted({ campaign: '31-2026' }))
    .when(acknowledge, JUNE, CITY_OFFICER)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
  rule('R-36 but by the level above')
    .given(place, ofCity, submitted({ campaign: '31-2026' }))
    .when(acknowledge, JUNE, as('CITY_OFFICER', 'VN'))
    .then(events({ type: 'ReportAcknowledged' }));
});

describe('R-34 the period of each kind', () => {
  const draft = (kind: string, from: string, to: string) => ({
    type: 'DraftReport',
    data: of({ campaign: CAMPAIGN, kind, period: { from, to } }),
  });
  const wrong = refused({ code: 'PERIOD_OF_ANOTHER_KIND', rule: 'R-34', path: ['period'] });
  rule('R-34 six months end on 30/6')
    .given(place)
    .when(draft('SIX_MONTH', '2026-01-01', '2026-05-31'), JUNE)
    .then(wrong);
  rule('R-34 and begin on 01/01')
    .given(place)
    .when(draft('SIX_MONTH', '2026-01-02', '2026-06-30'), JUNE)
    .then(wrong);
  rule('R-34 a year’s report goes on after them')
    .given(place)
    .when(draft('ANNUAL', '2026-01-01', '2026-06-30'), JUNE)
    .then(wrong);
  rule('R-34 to the day that its author sets')
    .given(place)
    .when(draft('ANNUAL', '2026-01-01', '2026-12-15'), JUNE)
    .then(events({ type: 'ReportDrafted', data: { period: { to: '2026-12-15' } } }));
  rule('R-34 from the first day')
    .given(place)
    .when(draft('ANNUAL', '2026-02-01', '2026-11-30'), JUNE)
    .then(wrong);
  rule('R-34 other kinds tell of the days that they state')
    .given(place)
    .when(draft('MOVEMENT', '2026-02-01', '2026-05-31'), JUNE)
    .then(events({ type: 'ReportDrafted' }));
  rule('R-34 nor is another period written into it later')
    .given(place, ready)
    .when(
      { type: 'WriteReport', data: of({ sections: text, period: { from: '2026-01-01', to: '2026-05-31' } }) },
      JUNE,
    )
    .then(wrong);
});

describe('R-36 who reads a report', () => {
  const ofCommune = { organization: COMMUNE, lineage: [CITY], unit: null };
  const list = { ...ofCommune, unit: UNIT };
  const reads = (
    report: typeof ofCommune | typeof list,
    status: ReportStatus,
    ...who: Parameters<typeof as>
  ) => readsReport(as(...who).actor, { ...report, status });
  /** By hand: who reads the commune’s draft, a unit’s draft, a unit’s list before and after its receipt. */
  const table: [Parameters<typeof as>, boolean, boolean, boolean, boolean][] = [
    [['BOARD_OFFICER'], true, false, true, true],
    [['COMMITTEE_MEMBER'], true, false, true, true],
    [['COMMITTEE_SIGNATORY'], true, false, true, true],
    [['LEADER'], true, false, true, true],
    [['AUDITOR'], true, true, true, true],
    [['CHAIR'], false, false, true, true],
    [['PANEL_MEMBER'], false, false, true, true],
    [['UNIT_OFFICER', COMMUNE, UNIT], false, true, true, true],
    [['UNIT_OFFICER', COMMUNE, id(2)], false, false, true, true],
    [['CITY_OFFICER', CITY], false, false, false, true],
    [['LEADER', CITY], false, false, false, true],
    [['AUDITOR', CITY], false, false, false, true],
    [['BOARD_OFFICER', OTHER_COMMUNE], false, false, false, false],
    [['ADMIN'], false, false, false, false],
  ];
  test.each(table)('%s', (who, draft, unitDraft, unitSent, unitReceived) => {
    for (const status of ['DRAFT', 'REVIEWED', 'DISCARDED'] as const) {
      expect(reads(ofCommune, status, ...who), status).toBe(draft);
      expect(reads(list, status, ...who), status).toBe(unitDraft);
    }
    expect(reads(list, 'SUBMITTED', ...who)).toBe(unitSent);
    expect(reads(list, 'RETURNED', ...who)).toBe(unitSent);
    expect(reads(list, 'ACKNOWLEDGED', ...who)).toBe(unitReceived);
    expect(reads(ofCommune, 'SUBMITTED', ...who)).toBe(unitReceived);
  });
});

describe('what a submission causes', () => {
  const recorded = (fact: Fact) =>
    ({ ...fact, recordedAt: '2026-06-29T18:00:00.000Z' }) as unknown as RecordedEvent;
  test('R-36 the version before gives way', () => {
    expect(consequencesOf(recorded(submitted()))).toEqual([]);
    expect(consequencesOf(recorded(submitted({ replaces: NEXT })))).toEqual([
      { type: 'MarkReportSuperseded', data: { report: NEXT, by: REPORT } },
    ]);
  });
});

test.each([
  ['drafted', [drafted(), written()], [true, true, 'WRONG_STATUS', true, 'FORBIDDEN', 'FORBIDDEN']],
  ['reviewed', ready, [true, 'WRONG_STATUS', true, true, 'FORBIDDEN', 'FORBIDDEN']],
  ['submitted', sent, [...Array(4).fill('WRONG_STATUS'), 'FORBIDDEN', 'FORBIDDEN']],
] as const)('R-46 R-36 what the Board may do with its report that is %s', (_, facts, expected) => {
  const actor = as('BOARD_OFFICER').actor;
  const { DraftReport, ...own } = actionsOver([...place, ...facts], reportStream(REPORT), JUNE, actor);
  expect(Object.values(own)).toEqual(expected);
  expect(DraftReport).toBe(facts === sent ? true : 'REPLACED_NOT_SUBMITTED');
});

test('R-46 R-35 a report that tells of a period is reviewed once each of its parts is written', () => {
  const of = (...facts: Fact[]) =>
    actionsOver([...place, ...facts], reportStream(REPORT), JUNE, as('BOARD_OFFICER').actor);
  const { tasks: _, ...lacking } = text;
  expect(of(drafted())).toMatchObject({ WriteReport: true, ReviewReport: 'SECTION_MISSING' });
  expect(of(drafted(), written(lacking))).toMatchObject({ ReviewReport: 'SECTION_MISSING' });
  expect(of(drafted(), written())).toMatchObject({ WriteReport: true, ReviewReport: true });
  expect(of(drafted({ kind: 'TARGET_EVALUATION' }))).toMatchObject({ ReviewReport: true });
});

test('R-46 R-36 whoever receives a report may acknowledge or return it once it is sent, and no more after that', () => {
  const of = (facts: Fact[]) =>
    actionsOver([...place, ...facts], reportStream(REPORT), JUNE, CITY_OFFICER.actor);
  expect(of(sent)).toMatchObject({ WriteReport: 'FORBIDDEN', AcknowledgeReport: true, ReturnReport: true });
  expect(of([...sent, acknowledged])).toMatchObject({ AcknowledgeReport: 'WRONG_STATUS' });
});
