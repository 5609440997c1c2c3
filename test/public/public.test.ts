import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  listPublicCampaigns,
  listPublicDecisions,
  listPublicExemplars,
  listPublicModels,
  pageByPlace,
} from '../../projections/public/queries.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import { city, registered, storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

const CAMPAIGN = '11332-2026';
const story = storyteller();
const { tell } = story;
const home = { campaign: CAMPAIGN, year: 2026, organization: '11332', lineage: ['31'] };

/** Of a commune's year; its page is public or not. */
function campaign(organization: string, year: number, publicPage: boolean, open = true) {
  const id = `${organization}-${year}`;
  const plan = { title: `Dân vận khéo ${year}`, basis: [], targets: [], milestones: [] };
  const settings = { ...DEFAULT_SETTINGS, publicPage };
  const stream = `campaign-${id}`;
  tell(stream, 'CampaignPlanned', { campaign: id, organization, lineage: ['31'], year, ...plan, settings });
  if (open) tell(stream, 'CampaignOpened', { campaign: id });
}

function recognised(n: number, issuedOn: string) {
  const decision = { model: uuid(n), recognition: uuid(500 + n), number: `${n}-QĐ/ĐU`, issuedOn };
  tell(`model-${uuid(n)}`, 'ModelRecognised', decision);
  return decision;
}

function granted(n: number, model: number, outcome: 'GRANTED' | 'DECLINED', number: string | null) {
  const stream = `exemplar-${uuid(n)}`;
  const rating = { level: 'GOOD' as const, ratedBy: 'BTV', ratedOn: '2026-10-01', provisional: false };
  tell(stream, 'ExemplarNominated', {
    ...{
      exemplar: uuid(n),
      ...home,
      subject: 'COLLECTIVE',
      leader: false,
      model: uuid(model),
      unit: uuid(1),
    },
    ...{ title: 'Chi bộ', person: null, rating, part: null, criteria: null, leadership: null },
  });
  const decided = { decidedOn: '2026-12-20', document: null, note: null };
  tell(stream, 'ExemplarCityOutcomeRecorded', { exemplar: uuid(n), outcome, number, ...decided });
}

function commended(n: number, number: string | null, cancelled = false) {
  const stream = `commendation-${uuid(n)}`;
  tell(stream, 'CommendationProposed', {
    ...{
      commendation: uuid(n),
      ...home,
      model: null,
      exemplar: null,
      form: 'GIAY_KHEN',
      achievement: 'Vận động',
    },
    ...{ recipient: { kind: 'COLLECTIVE', title: 'Chi bộ', unit: uuid(1), person: null }, document: null },
  });
  if (number === null) return;
  tell(stream, 'CommendationAwarded', {
    ...{
      commendation: uuid(n),
      model: null,
      number,
      decidedOn: '2026-11-05',
      legalBasis: [{ title: 'Luật Thi đua, khen thưởng' }],
      reward: null,
    },
    ...{ signatory: 'Chủ tịch', sameDecisionAs: null, document: null },
  });
  if (!cancelled) return;
  const wrong = { number: '99/QĐ', cancelledOn: '2026-11-06', reason: 'Nhầm', document: null };
  tell(stream, 'CommendationCancelled', { commendation: uuid(n), model: null, ...wrong });
}

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
beforeAll(async () => {
  city(story);
  for (const n of [11, 12, 13, 14, 15]) registered(story, n, `Mô hình ${n}`);
  registered(story, 16, 'Bí thư gương mẫu', { subject: { kind: 'INDIVIDUAL', title: 'Bí thư chi bộ' } });
  recognised(11, '2026-10-12');
  recognised(16, '2026-10-01');
  const refused = { model: uuid(13), recognition: uuid(513), number: '13-QĐ/ĐU', issuedOn: '2026-10-02' };
  tell(`model-${uuid(13)}`, 'ModelNotRecognised', { ...refused, reason: 'Chưa lan tỏa' });
  const revoked = recognised(14, '2026-10-03');
  tell(`model-${uuid(14)}`, 'ModelRecognitionRevoked', { ...revoked, number: '20-QĐ/ĐU', reason: 'Sai' });
  granted(41, 11, 'GRANTED', '88-QĐ/TU');
  granted(42, 16, 'GRANTED', null);
  granted(43, 11, 'DECLINED', null);
  for (const [n, model] of [
    [44, 13],
    [45, 14],
    [46, 15],
  ] as const)
    granted(n, model, 'GRANTED', '90-QĐ/TU');
  const paper = { signatory: 'Bí thư Đảng ủy', document: null };
  const decision = `recognition-${uuid(600)}`;
  tell(decision, 'RecognitionDecisionIssued', {
    ...{
      recognition: uuid(600),
      ...home,
      body: 'PARTY_COMMITTEE',
      number: '11-QĐ/ĐU',
      issuedOn: '2026-10-12',
    },
    ...{ models: [uuid(11)], declined: [], signatory: paper.signatory, document: { title: 'Quyết định' } },
  });
  const revocation = (number: string, issuedOn: string) =>
    tell(decision, 'RecognitionRevoked', {
      ...{ recognition: uuid(600), models: [uuid(11)], number, issuedOn, reason: 'Sai', ...paper },
    });
  const mistake = revocation('20-QĐ/ĐU', '2026-10-20');
  const taken = { recognition: uuid(600), corrects: mistake.id, models: [uuid(11)], reason: 'Hủy nhầm' };
  tell(decision, 'RecognitionReinstated', taken);
  revocation('21-QĐ/ĐU', '2026-10-21');
  // Two of one decision, one that was cancelled, and one that nobody has decided.
  commended(51, '05/QĐ');
  commended(52, '05/QĐ');
  commended(53, '06/QĐ', true);
  commended(54, null);
  campaign('11332', 2024, true);
  campaign('11332', 2025, true);
  campaign('11333', 2025, true);
  campaign('11332', 2027, true, false);
  campaign('11333', 2024, false);
  // what was cancelled is none.
  campaign('11333', 2027, true, false);
  tell('campaign-11333-2027', 'CampaignCancelled', { campaign: '11333-2027', reason: 'Lập nhầm năm' });
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'public_page');
  await views.project(story.events);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

describe('R-48 everybody reads', () => {
  test('of campaigns that are public and begun, the newest year first, page by page', async () => {
    const all = ['11332-2025', '11333-2025', '11332-2024'];
    const whole = await listPublicCampaigns(views.db, { first: 9 });
    expect(whole.rows.map(({ id }) => id)).toEqual(all);
    const pages: string[][] = [];
    for (let after: string | null | undefined = null; after !== undefined; ) {
      const page: Awaited<ReturnType<typeof listPublicCampaigns>> = await listPublicCampaigns(views.db, {
        ...{ first: 2, after },
      });
      pages.push(page.rows.map(({ id }) => id));
      after = page.hasNext ? page.cursors.at(-1) : undefined;
    }
    expect(pages).toEqual([all.slice(0, 2), all.slice(2)]);
  });

  test('of models those whose recognition stands, by their decisions; of individuals neither title nor place', async () => {
    const own = { field: 'ECONOMY', kind: 'NEW' };
    expect(await listPublicModels(views.db, CAMPAIGN)).toEqual([
      {
        ...{ name: 'Bí thư gương mẫu', ...own, subject: 'INDIVIDUAL', subjectTitle: null, place: null },
        ...{ number: '16-QĐ/ĐU', issuedOn: '2026-10-01' },
      },
      {
        ...{
          name: 'Mô hình 11',
          ...own,
          subject: 'COLLECTIVE',
          subjectTitle: 'Hội Nông dân',
          place: 'thôn Đông',
        },
        ...{ number: '11-QĐ/ĐU', issuedOn: '2026-10-12' },
      },
    ]);
  });

  test('R-29 R-48 of exemplars those that the city granted by a number, of models whose recognition stands', async () => {
    expect(await listPublicExemplars(views.db, CAMPAIGN)).toEqual([
      { subject: 'COLLECTIVE', model: 'Mô hình 11', number: '88-QĐ/TU', decidedOn: '2026-12-20' },
    ]);
  });

  test('R-38 of papers those that stand, by number and date, each once', async () => {
    const [body, kind] = ['PARTY_COMMITTEE', 'COMMENDATION'];
    expect(await listPublicDecisions(views.db, CAMPAIGN)).toEqual([
      { kind: 'RECOGNITION', number: '11-QĐ/ĐU', issuedOn: '2026-10-12', body },
      { kind: 'REVOCATION', number: '21-QĐ/ĐU', issuedOn: '2026-10-21', body },
      { kind, number: '05/QĐ', issuedOn: '2026-11-05', body: null },
    ]);
  });
});

test('R-48 a list whose rows have no ids is paged by their places', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const first = pageByPlace(rows, { first: 2 });
  expect([first.rows, first.hasNext, first.hasPrevious]).toEqual([['a', 'b'], true, false]);
  const next = pageByPlace(rows, { first: 2, after: first.cursors[1] ?? null });
  expect([next.rows, next.hasNext, next.hasPrevious]).toEqual([['c', 'd'], true, true]);
  const last = pageByPlace(rows, { first: 2, after: next.cursors[1] ?? null });
  expect([last.rows, last.hasNext]).toEqual([['e'], false]);
});
