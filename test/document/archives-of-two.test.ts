import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findContent,
  getArchives,
  getDossiers,
  listContentUses,
  listNamedDocuments,
  usesStandStill,
} from '../../projections/document/queries.ts';
import { dossierStream } from '../../schema/document/stream.ts';
import { modelStream } from '../../schema/model/stream.ts';
import type { Fact } from '../given.ts';
import {
  continued,
  endorsed,
  launch,
  modelPlanned,
  newRegistration,
  proposed,
  registered,
  replicated,
} from '../model/sample-model.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { CITY, COMMUNE, city, commune, id, planned, UNIT, unit } from '../sample.ts';
import { happening } from '../work/happening.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;
const [WHOLE, BARE, PROPOSED, GOES_ON, SENT, COPIED] = [id(101), id(102), id(103), id(104), id(105), id(106)];
const hash = (n: number) => String(n).repeat(64);
const paper = (title: string, n: number) => ({ title, sha256: hash(n) });

const of = (model: string, { type, data }: Fact): Fact => ({ type, data: { ...data, model } });
const on = (model: string, type: string, data: object = {}): Fact => ({ type, data: { model, ...data } });
const subject = (model: string) => ({ kind: 'MODEL' as const, id: model });
const filed = (model: string, n: number, kind: string): Fact => ({
  type: 'DocumentFiled',
  data: {
    ...{ subject: subject(model), organization: COMMUNE, lineage: [CITY], unit: UNIT },
    document: {
      ...{ id: id(n), kind, title: `Văn bản ${n}`, number: null, issuedOn: null },
      ...{ sha256: hash(n % 10), mediaType: 'application/pdf', size: 9 },
    },
  },
});
const withdrawn = (model: string, n: number): Fact => ({
  type: 'DocumentWithdrawn',
  data: { subject: subject(model), document: id(n), reason: 'Lưu nhầm' },
});
const contribution = { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 5 };

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'archives');
  happen = happening(views);
  const named = (model: string, registration: object = newRegistration) =>
    registered({ ...registration, name: `Mô hình ${model}` }, { model });
  await happen(
    ...[city, commune(), unit(), planned()],
    ...[named(WHOLE), of(WHOLE, endorsed), on(WHOLE, 'ModelAccepted'), of(WHOLE, modelPlanned())],
    on(WHOLE, 'ModelLaunched', { ...launch, evidence: [paper('Biên bản ra mắt', 4)] }),
    on(WHOLE, 'ModelProgressReported', { summary: 'Đã làm', results: [], evidence: [] }),
    ...[named(BARE), of(PROPOSED, proposed)],
    ...[named(GOES_ON, continued), on(GOES_ON, 'ModelAccepted'), of(GOES_ON, modelPlanned(null))],
    ...[
      named(SENT),
      on(SENT, 'ModelSubmittedForAppraisal', { round: id(800), report: paper('BC', 5), evidence: [] }),
    ],
    ...[named(COPIED, replicated), on(COPIED, 'ModelAccepted'), of(COPIED, modelPlanned())],
    ...[filed(WHOLE, 11, 'PUBLICITY'), filed(WHOLE, 12, 'ENDORSEMENT'), filed(WHOLE, 13, 'CONTRIBUTION')],
    ...[filed(BARE, 21, 'ENDORSEMENT'), withdrawn(WHOLE, 13)],
  );
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

describe('R-22 the archives of several models', () => {
  const archives = async (...models: string[]) =>
    (await getArchives(views.db, models)).map(
      (archive) =>
        archive && [
          archive.entries.filter(({ owed }) => owed).map(({ item }) => item),
          archive.entries.filter(({ owed, present }) => owed && !present).map(({ item }) => item),
        ],
    );
  const begun = ['REGISTRATION', 'ENDORSEMENT'];
  const run = ['PROGRESS_REPORTS', 'PUBLICITY', 'CONTRIBUTIONS'];

  test('each holds what its own model owes and has, in the order asked; of an unknown one there is none', async () => {
    expect(await archives(BARE, id(199), WHOLE)).toEqual([
      [begun, []],
      null,
      [[...begun, 'PLAN', 'LAUNCH_MINUTES', 'COMMITMENTS', ...run], ['CONTRIBUTIONS']],
    ]);
    expect(await archives(PROPOSED, GOES_ON, SENT)).toEqual([
      [begun, begun],
      [
        [...begun, 'PLAN', ...run],
        ['ENDORSEMENT', ...run],
      ],
      [[...begun, 'RESULT_REPORT'], ['ENDORSEMENT']],
    ]);
    // its plan owes a launch, so that it does not run yet.
    expect(await archives(COPIED)).toEqual([[[...begun, 'PLAN'], ['ENDORSEMENT']]]);
    expect(await archives()).toEqual([]);
  });

  test('a paper is known by its id where it is filed, by its event and place where one names it', async () => {
    const [whole, bare] = await getArchives(views.db, [WHOLE, BARE]);
    const papers = (archive: typeof whole, item: string) =>
      archive?.entries.find((entry) => entry.item === item)?.papers;
    expect([papers(whole, 'ENDORSEMENT'), papers(bare, 'ENDORSEMENT')]).toEqual([[id(12)], [id(21)]]);
    expect(papers(whole, 'LAUNCH_MINUTES')).toEqual([expect.stringMatching(/^[-0-9a-f]{36}\/evidence\.0$/)]);
  });
});

describe('R-38 where a content is used', () => {
  test('a dossier holds every paper that was filed, the withdrawn one with its reason', async () => {
    const [dossier, ...others] = await getDossiers(views.db, [dossierStream(subject(WHOLE))]);
    expect(others).toEqual([]);
    expect(dossier?.path).toEqual([CITY, COMMUNE]);
    expect(dossier?.documents.map((each) => [each.id, each.withdrawn?.reason ?? null])).toEqual([
      ...[
        [id(11), null],
        [id(12), null],
        [id(13), 'Lưu nhầm'],
      ],
    ]);
    expect(await getDossiers(views.db, [])).toEqual([]);
  });

  test('in force while it is neither withdrawn nor of a record that was corrected', async () => {
    const wrong = {
      ...on(BARE, 'ModelContributionReceived', { ...contribution, evidence: [paper('Danh sách', 6)] }),
      id: id(7001),
    };
    const other = on(BARE, 'ModelContributionReceived', {
      ...contribution,
      evidence: [paper('Sổ', 7), { title: 'Không có tệp' }],
    });
    await happen(
      ...[wrong, other],
      on(BARE, 'ModelContributionCorrected', {
        ...contribution,
        corrects: id(7001),
        reason: 'Nhầm',
        evidence: [],
      }),
    );
    const uses = await listContentUses(views.db, [hash(1), hash(3), hash(6), hash(7)]);
    const told = uses.map(({ sha256, inForce, withdrawnAt }) => [sha256[0], inForce, withdrawnAt !== null]);
    expect(told.sort()).toEqual([
      ['1', true, false],
      ['1', true, false],
      ['3', false, true],
      ['6', false, false],
      ['7', true, false],
    ]);
    expect(await listContentUses(views.db, [])).toEqual([]);
    const named = await listNamedDocuments(views.db, [modelStream(BARE)]);
    expect(named.map(({ title, standing }) => [title, standing])).toEqual([
      ['Danh sách', false],
      ['Sổ', true],
      ['Không có tệp', true],
    ]);
    expect(await usesStandStill(views.db)).toBe(false);
  });

  test('a content is found where it is filed and where an event names it', async () => {
    const found = async (n: number) => {
      const { filed, named } = await findContent(views.db, hash(n));
      return [filed.map(({ document, withdrawn }) => [document, withdrawn]), named.map(({ title }) => title)];
    };
    expect(await found(2)).toEqual([[[id(12), false]], []]);
    expect(await found(3)).toEqual([[[id(13), true]], []]);
    expect(await found(4)).toEqual([[], ['Biên bản ra mắt']]);
  });
});
