import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gatherWork, listWork, type WorkItem } from '../../projections/work/queries.ts';
import type { Role } from '../../schema/access/roles.ts';
import type { Actor } from '../../schema/event.ts';
import {
  A,
  appointed,
  B,
  fact,
  HELD,
  LAST,
  member,
  planned,
  ROUND,
  running,
  scheduled,
  submitted,
} from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  planned as campaignPlanned,
  id,
  milestone,
  place,
  UNIT,
  unit,
} from '../sample.ts';
import { happening } from './happening.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;
let schemas = 0;
beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres?.stop());
beforeEach(async () => {
  await views?.close();
  schemas += 1;
  views = await openTestViews(postgres.url, `gather_${schemas}`);
  happen = happening(views);
});
afterAll(() => views?.close());

const TODAY = '2026-09-10';
const as = (role: Role, more: Partial<Actor> = {}): Actor => ({
  account: 'ai-do',
  role,
  organization: COMMUNE,
  ...more,
});
const BOARD = as('BOARD_OFFICER');
const officer = (n: number) => as('UNIT_OFFICER', { unit: id(n) });
/** What waits, as command and thing, without the kinds that the test does not speak of. */
const waits = async (actor: Actor, ...kinds: WorkItem['kind'][]) =>
  (await gatherWork(views.db, actor, TODAY))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ command, id: thing, about }) => [command, thing, ...(about ? [about] : [])].join(' '))
    .sort();

const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };
/** Accepted, of the n-th unit; without a plan. */
const accepted = (model: string, n: number): Fact[] =>
  running(model)
    .slice(0, 2)
    .map((each) => ({ ...each, data: { ...each.data, ...('unit' in each.data && { unit: id(n) }) } }));
const gone = (n: number): Fact => ({
  type: 'UnitDissolved',
  data: { unit: id(n), reason: 'Sắp xếp', effectiveOn: TODAY },
});
const merged = (n: number): Fact => ({
  type: 'UnitMerged',
  data: { unit: id(n), into: UNIT, reason: 'Sắp xếp', effectiveOn: TODAY },
});

describe('R-49 a unit', () => {
  test('that was dissolved leaves to the Board what it owed, as far as the Board may do it', async () => {
    const forwarded = { difficulty: id(300), to: 'Thường trực', note: null };
    await happen(...place, unit(2), ...accepted(A, 1), ...accepted(B, 2));
    await happen({
      type: 'DifficultyRaised',
      data: {
        difficulty: id(300),
        ...home,
        unit: id(2),
        model: null,
        title: 'Thiếu vốn',
        detail: 'Thiếu',
        wish: null,
        evidence: [],
      },
    });
    await happen({ type: 'DifficultyForwarded', data: forwarded }, gone(2));
    expect(await waits(BOARD, 'MODEL', 'DIFFICULTY')).toEqual([`PlanModel ${B}`]);
    expect(await waits(as('COMMITTEE_SIGNATORY'), 'DIFFICULTY')).toEqual([`AnswerDifficulty ${id(300)}`]);
    expect([await waits(officer(1), 'MODEL'), await waits(officer(2))]).toEqual([[`PlanModel ${A}`], []]);
  });

  test('that was merged leaves it to the one that stands in its place', async () => {
    await happen(...place, unit(3), ...accepted(A, 1), ...accepted(B, 3), merged(3));
    expect(await waits(officer(1), 'MODEL')).toEqual([`PlanModel ${A}`, `PlanModel ${B}`].sort());
    expect([await waits(officer(3)), await waits(BOARD, 'MODEL')]).toEqual([[], []]);
  });
});

/** Models of a unit each that the Board may accept. */
const awaiting = (...models: string[]): Fact[] =>
  models.flatMap((model, at) => [
    ...accepted(model, at + 1).slice(0, 1),
    {
      type: 'ModelEndorsed',
      data: { model, authority: 'Đảng ủy', endorsedOn: '2026-02-10', document: null },
    },
  ]);

test('R-46 an officer of the Board that belongs to a unit sees what waits for the Board, of every unit', async () => {
  await happen(...place, unit(2), ...awaiting(A, B));
  const all = [`AcceptModel ${A}`, `AcceptModel ${B}`];
  expect(await waits(BOARD, 'MODEL')).toEqual(all);
  expect(await waits({ ...BOARD, unit: UNIT }, 'MODEL')).toEqual(all);
});

test('R-46 page by page the list is the same as at once', async () => {
  await happen(...place, unit(2), planned, ...awaiting(A, B));
  const whole = await listWork(views.db, BOARD, { first: 50 }, TODAY);
  expect(whole.rows.length).toBeGreaterThan(2);
  expect(whole.total).toBe(whole.rows.length);
  const rows: WorkItem[] = [];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const page: typeof whole = await listWork(views.db, BOARD, { first: 1, after }, TODAY);
    rows.push(...page.rows);
    expect(rows.length).toBeLessThanOrEqual(whole.rows.length);
    after = page.hasNext ? page.cursors.at(-1) : undefined;
  }
  expect(rows).toEqual(whole.rows);
});

test('R-32 a report that was begun in one campaign is asked for in the other still', async () => {
  const sixMonth = { ...milestone, milestone: 'SO_KET', before: '2026-07-01', deliveredBy: ['SIX_MONTH'] };
  const other = `${COMMUNE}-2027`;
  await happen(
    ...place.slice(0, 3),
    campaignPlanned({ milestones: [sixMonth] }),
    campaignPlanned({ campaign: other, year: 2027, milestones: [sixMonth] }),
  );
  for (const campaign of [CAMPAIGN, other]) await happen({ type: 'CampaignOpened', data: { campaign } });
  const drafts = async () =>
    (await waits(BOARD, 'CAMPAIGN')).filter((each) => each.startsWith('DraftReport'));
  expect(await drafts()).toEqual([`DraftReport ${CAMPAIGN} SIX_MONTH`, `DraftReport ${other} SIX_MONTH`]);
  const period = { from: '2026-01-01', to: '2026-06-30' };
  await happen({
    type: 'ReportDrafted',
    data: { report: id(400), ...home, unit: null, kind: 'SIX_MONTH', period, replaces: null },
  });
  expect(await drafts()).toEqual([`DraftReport ${other} SIX_MONTH`]);
});

test('R-33 each unit is asked for its list until it has begun it, in that campaign', async () => {
  const lists = { ...milestone, milestone: 'DANH_SACH', before: '2026-11-30', deliveredBy: ['UNIT_LIST'] };
  const other = `${COMMUNE}-2027`;
  await happen(
    ...place.slice(0, 3),
    unit(2),
    campaignPlanned({ milestones: [lists] }),
    campaignPlanned({ campaign: other, year: 2027, milestones: [lists] }),
  );
  for (const campaign of [CAMPAIGN, other]) await happen({ type: 'CampaignOpened', data: { campaign } });
  const asked = async (n: number) =>
    (await waits(officer(n), 'CAMPAIGN')).filter((each) => each.startsWith('DraftReport'));
  const both = [`DraftReport ${CAMPAIGN} UNIT_LIST`, `DraftReport ${other} UNIT_LIST`];
  expect([await asked(1), await asked(2)]).toEqual([both, both]);
  const period = { from: '2026-01-01', to: '2026-11-20' };
  await happen({
    type: 'ReportDrafted',
    data: { report: id(401), ...home, unit: UNIT, kind: 'UNIT_LIST', period, replaces: null },
  });
  expect([await asked(1), await asked(2)]).toEqual([both.slice(1), both]);
});

describe('R-16 R-18 a scheduled session', () => {
  test('asks the unit of each of its models for the report by its day', async () => {
    await happen(...place, planned, appointed(), ...running(A), scheduled([A]));
    const items = await gatherWork(views.db, officer(1), TODAY);
    const report = items.find(({ command }) => command === 'SubmitModelForAppraisal');
    expect(report).toMatchObject({ id: A, due: LAST });
    expect(items.some(({ kind }) => kind === 'APPRAISAL_ROUND')).toBe(false);
  });

  test('is the Board’s to cancel where whoever might vote belongs to the unit of the model', async () => {
    await happen(
      ...place,
      unit(2),
      planned,
      appointed([member('an', 'HEAD', { unit: UNIT })]),
      ...submitted(A),
      scheduled([A]),
    );
    expect(await waits(BOARD, 'APPRAISAL_ROUND')).toEqual([`CancelAppraisalSession ${ROUND} s-1`]);
    await happen(
      appointed([member('an', 'HEAD', { unit: UNIT }), member('binh', 'SECRETARY', { unit: id(2) })]),
    );
    expect(await waits(BOARD, 'APPRAISAL_ROUND')).toEqual([]);
  });

  test('has its own round’s models: what waits in another round waits there', async () => {
    const second = (told: Fact): Fact => ({ ...told, data: { ...told.data, round: id(810) } });
    await happen(...place, planned, appointed(), second(planned), second(appointed()));
    await happen(...submitted(A), ...submitted(B), scheduled([A]), second(scheduled([B])));
    // B was submitted to the first round, that has no session for it.
    expect(await waits(BOARD, 'APPRAISAL_ROUND')).toEqual([
      `CancelAppraisalSession ${id(810)} s-1`,
      `ScheduleAppraisalSession ${ROUND}`,
    ]);
    const left = { model: B, round: ROUND, reason: 'Chưa đủ' };
    await happen({ type: 'ModelWithdrawnFromAppraisal', data: left });
    expect(await waits(BOARD, 'APPRAISAL_ROUND')).toEqual([]);
  });

  test('that was cancelled is nobody’s, nor what no longer is under appraisal', async () => {
    await happen(...place, planned, appointed(), ...submitted(A), ...submitted(B), scheduled([A]));
    await happen({
      type: 'ModelAppraisalNotified',
      data: { model: B, round: ROUND, number: '5', issuedOn: HELD, passed: false },
    });
    expect(await waits(BOARD, 'APPRAISAL_ROUND')).toEqual([]);
    await happen(fact('AppraisalSessionCancelled', { session: 's-1', models: [A], reason: 'Bão' }));
    expect(await waits(BOARD, 'APPRAISAL_ROUND')).toEqual([`ScheduleAppraisalSession ${ROUND}`]);
  });
});

describe('R-24 R-30 of two that rest on models', () => {
  const decision = { recognition: id(500), number: '12-QĐ/ĐU', issuedOn: '2026-09-01' };
  const decided = (model: string): Fact[] => [
    { type: 'ModelRecognised', data: { model, ...decision } },
    { type: 'ModelSelected', data: { model, selection: id(510), votes: 4, eligible: 5 } },
  ];
  const revoked = (model: string): Fact => ({
    type: 'ModelRecognitionRevoked',
    data: { model, ...decision, number: '20-QĐ/ĐU', reason: 'Sai số liệu' },
  });
  const rating = { level: 'GOOD', ratedBy: 'BTV', ratedOn: '2026-09-01', provisional: false };
  const exemplar = (n: number, model: string): Fact => ({
    type: 'ExemplarNominated',
    data: {
      ...{
        exemplar: id(n),
        ...home,
        subject: 'COLLECTIVE',
        leader: false,
        model,
        unit: UNIT,
        title: 'Chi bộ',
      },
      ...{ person: null, rating, part: null, criteria: null, leadership: null },
    },
  });
  const commendation = (n: number, of: { model?: string; exemplar?: string }): Fact => ({
    type: 'CommendationProposed',
    data: {
      ...{ commendation: id(n), ...home, model: null, exemplar: null, ...of, form: 'GIAY_KHEN' },
      ...{ achievement: 'Vận động', document: null },
      recipient: { kind: 'COLLECTIVE', title: 'Chi bộ', unit: UNIT, person: null },
    },
  });

  test('the one whose model was revoked is to be withdrawn, nomination or proposal', async () => {
    await happen(
      ...place,
      ...running(A),
      ...running(B),
      ...decided(A),
      ...decided(B),
      exemplar(601, A),
      exemplar(602, B),
    );
    await happen(commendation(701, { model: A }), commendation(702, { model: B }));
    await happen(commendation(703, { exemplar: id(601) }), commendation(704, { exemplar: id(602) }));
    const withdrawn = async () =>
      (await waits(BOARD, 'EXEMPLAR', 'COMMENDATION')).filter((each) => each.startsWith('Withdraw'));
    expect(await withdrawn()).toEqual([]);
    await happen(revoked(B));
    expect(await withdrawn()).toEqual([
      `WithdrawCommendation ${id(702)}`,
      `WithdrawCommendation ${id(704)}`,
      `WithdrawExemplar ${id(602)} RECOGNITION`,
    ]);
  });
});

test('R-46 whoever has no work is asked for nothing, and nobody of another place for what is here', async () => {
  await happen(...place, ...accepted(A, 1).slice(0, 1), planned);
  expect((await waits(BOARD)).length).toBeGreaterThan(0);
  for (const role of ['LEADER', 'AUDITOR'] as const) expect(await waits(as(role))).toEqual([]);
  expect(await waits(as('UNIT_OFFICER'))).toEqual([]);
  expect(await waits({ ...BOARD, organization: '10525' })).toEqual([]);
});
