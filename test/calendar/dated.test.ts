import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  listDatedEvents,
  listDatedModels,
  listDatedReports,
  listDatedRounds,
} from '../../projections/calendar/queries.ts';
import { planned as roundPlanned, running, scheduled } from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { home, newRegistration, registered } from '../model/sample-model.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { CAMPAIGN, CITY, COMMUNE, city, commune, id, opened, planned, unit } from '../sample.ts';
import { happening } from '../work/happening.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;

const LATER = `${COMMUNE}-2027`;
const [MERGED, HEIR, OTHER] = [id(2), id(3), id(4)];
const of = (model: string, type: string, data: object = {}): Fact => ({ type, data: { model, ...data } });
const under = (model: string, unit: string, over: object = {}): Fact[] => [
  registered({ ...newRegistration, name: `Mô hình ${model}` }, { model, ...home, unit, ...over }),
];
const round = (own: string, campaign: string): Fact[] =>
  [roundPlanned, scheduled([id(100)])].map(({ type, data }) => ({
    type,
    data: { ...data, round: own, ...('campaign' in data && { campaign }) },
  }));
const drafted = (report: string, kind: string, campaign: string): Fact => ({
  type: 'ReportDrafted',
  data: {
    ...{ report, campaign, year: 2026, organization: COMMUNE, lineage: [CITY], unit: null, kind },
    ...{ period: { from: '2026-01-01', to: '2026-06-30' }, replaces: null },
  },
});

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'dated');
  happen = happening(views);
  await happen(city, commune(), ...[1, 2, 3, 4].map((n) => unit(n)), planned(), opened);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-46 R-49 the calendar has the accepted models of the campaign, a unit’s its own and those merged into it', async () => {
  const [one, own, other, waiting, next] = [id(111), id(112), id(113), id(114), id(115)];
  await happen(
    ...[...under(one, MERGED), ...under(own, HEIR), ...under(other, OTHER), ...under(waiting, HEIR)],
    ...under(next, HEIR, { campaign: LATER, year: 2027 }),
    ...[one, own, other, next].map((model) => of(model, 'ModelAccepted')),
    { type: 'UnitMerged', data: { unit: MERGED, into: HEIR, reason: 'Sắp xếp', effectiveOn: '2026-03-01' } },
  );
  const listed = async (campaign: string, unit?: string) =>
    (await listDatedModels(views.db, { campaign, unit })).map((model) => model.id);
  expect(await listed(CAMPAIGN)).toEqual([one, own, other]);
  expect(await listed(CAMPAIGN, HEIR)).toEqual([one, own]);
  expect(await listed(CAMPAIGN, OTHER)).toEqual([other]);
  expect(await listed(LATER)).toEqual([next]);
});

test('R-46 the calendar has the rounds and the reports of its campaign alone', async () => {
  const [one, other] = [id(8101), id(8102)];
  await happen(...round(one, CAMPAIGN), ...round(other, LATER));
  await happen(drafted(id(8201), 'SIX_MONTH', CAMPAIGN), drafted(id(8202), 'ANNUAL', LATER));
  const rounds = await listDatedRounds(views.db, CAMPAIGN);
  expect(rounds.map((each) => [each.id, each.sessions.length])).toEqual([[one, 1]]);
  expect((await listDatedReports(views.db, CAMPAIGN)).map(({ kind }) => kind)).toEqual(['SIX_MONTH']);
  expect((await listDatedReports(views.db, LATER)).map(({ kind }) => kind)).toEqual(['ANNUAL']);
});

test('R-46 of a model’s stream count the events by which its days come, move and go, of others all', async () => {
  const model = id(100);
  const planning = {
    ...{
      inspection: 'quy-1',
      plannedOn: '2026-05-10',
      inspectors: ['Ban'],
      criteria: [],
      purpose: 'Định kỳ',
    },
  };
  const inspected = {
    ...{ adHoc: true, inspectedOn: '2026-05-11', inspectors: ['Ban'], rating: 'FAIR', evidence: [] },
    ...{ findings: [{ criterion: 2, met: false }] },
    remedies: [{ remedy: 'cong', title: 'Sửa cống', dueOn: '2026-06-01' }],
  };
  const restated = { ...newRegistration, launchPlannedOn: '2026-04-20' };
  const changed = { registration: restated, registrationVersion: 2, changed: ['launchPlannedOn'] };
  const progress = { summary: 'Đã vận động', results: [], evidence: [] };
  await happen(
    ...running(model).map((fact, at) => (at === 0 ? { ...fact, id: id(7001) } : fact)),
    of(model, 'ModelRegistrationCorrected', { ...changed, corrects: id(7001), reason: 'Nhầm ngày' }),
    of(model, 'ModelProgressReported', progress),
    of(model, 'ModelInspectionScheduled', planning),
    of(model, 'ModelInspected', inspected),
    of(model, 'ModelRemedyCompleted', { remedy: 'cong', note: 'Đã sửa', evidence: [] }),
    { ...of(model, 'ModelConcluded', { summary: 'Đã xong', rating: null }), id: id(7002) },
    of(model, 'ModelReopened', { corrects: id(7002), reason: 'Nhầm' }),
    of(model, 'ModelDropped', { reason: 'Không phù hợp' }),
  );
  const streams = [`model-${model}`, `campaign-${CAMPAIGN}`];
  const events = await listDatedEvents(views.db, streams);
  const told = (stream: string) => events.get(stream)?.map(({ type, revision }) => [type, revision]);
  expect(told(`model-${model}`)).toEqual([
    ['ModelAccepted', 1],
    ['ModelPlanned', 2],
    ['ModelLaunched', 3],
    ['ModelRegistrationCorrected', 4],
    ['ModelInspectionScheduled', 6],
    ['ModelInspected', 7],
    ['ModelRemedyCompleted', 8],
    ['ModelConcluded', 9],
    ['ModelReopened', 10],
    ['ModelDropped', 11],
  ]);
  expect(told(`campaign-${CAMPAIGN}`)).toEqual([
    ['CampaignPlanned', 0],
    ['CampaignOpened', 1],
  ]);
  expect(events.size).toBe(2);
  expect(await listDatedEvents(views.db, [])).toEqual(new Map());
});
