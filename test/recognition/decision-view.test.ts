import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognitionView } from '../../projections/recognition/decision-view.ts';
import {
  getRecognitions,
  getRecognitionsOfModels,
  listRecognitions,
} from '../../projections/recognition/queries.ts';
import { storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const { events, tell } = storyteller();

const paper = (number: string, issuedOn = '2026-10-01', signatory = 'Bí thư') => ({
  number,
  issuedOn,
  signatory,
});

/** A decision on two models of 11332, with its stream. */
function decided(n: number, number: string, models = [uuid(11), uuid(12)]) {
  const recognition = uuid(n);
  const stream = `recognition-${recognition}`;
  const issued = tell(stream, 'RecognitionDecisionIssued', {
    ...{ recognition, campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['VN', '31'] },
    ...{ body: 'PARTY_COMMITTEE', ...paper(number), models, declined: [] },
    document: null,
  });
  const revoked = (model: number, number: string) =>
    tell(stream, 'RecognitionRevoked', {
      ...{ recognition, models: [uuid(model)], ...paper(number, '2026-11-01'), reason: 'Sai' },
      document: null,
    }).id;
  const corrected = (corrects: string, kind: 'ISSUE' | 'REVOCATION', right: ReturnType<typeof paper>) =>
    tell(stream, 'RecognitionDecisionCorrected', {
      ...{ recognition, corrects, paper: kind, ...right, reason: `Số đúng ${right.number}`, models: [] },
    }).id;
  return { recognition, stream, issued: issued.id, revoked, corrected };
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [recognitionView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

async function read(id: string) {
  await views.project(events.splice(0));
  const [row] = await getRecognitions(views.db, [id]);
  if (!row) throw new Error('no such decision');
  return row;
}

test('R-38 a paper that was corrected twice tells every number that it had, and why', async () => {
  const decision = decided(1, '1');
  const other = decided(2, '9');
  const first = decision.corrected(decision.issued, 'ISSUE', paper('2', '2026-10-02'));
  const second = decision.corrected(first, 'ISSUE', paper('3', '2026-10-03', 'Phó Bí thư'));
  const row = await read(decision.recognition);
  expect(row).toMatchObject({ path: ['VN', '31', '11332'], issued_on: '2026-10-03', revision: 2 });
  expect(row.paper).toEqual({
    ...{ event: second, ...paper('3', '2026-10-03', 'Phó Bí thư') },
    earlier: [
      { event: decision.issued, ...paper('1'), reason: 'Số đúng 2' },
      { event: first, ...paper('2', '2026-10-02'), reason: 'Số đúng 3' },
    ],
  });
  expect((await read(other.recognition)).paper).toMatchObject({ number: '9', earlier: [] });
});

test('R-24 R-38 each of two revocations stands by itself: one corrected, one that was a mistake', async () => {
  const decision = decided(3, '1');
  const one = decision.revoked(11, '4');
  const other = decision.revoked(12, '5');
  const right = decision.corrected(other, 'REVOCATION', paper('6', '2026-11-02'));
  const back = tell(decision.stream, 'RecognitionReinstated', {
    ...{ recognition: decision.recognition, corrects: one, models: [uuid(11)], reason: 'Nhầm mô hình' },
  });
  const { paper: issue, revocations } = await read(decision.recognition);
  expect(issue).toMatchObject({ number: '1', earlier: [] });
  const wrong = { event: other, ...paper('5', '2026-11-01'), reason: 'Số đúng 6' };
  const undone = { reason: 'Nhầm mô hình', at: back.recordedAt };
  const revoked = { reason: 'Sai', document: null };
  expect(revocations).toEqual([
    { ...revoked, event: one, ...paper('4', '2026-11-01'), models: [uuid(11)], earlier: [], undone },
    {
      ...{ ...revoked, event: right, ...paper('6', '2026-11-02'), models: [uuid(12)] },
      ...{ earlier: [wrong], undone: null },
    },
  ]);
});

test('decisions of a campaign are listed from the newest, a page at a time', async () => {
  await views.project(events.splice(0));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listRecognitions>> = await listRecognitions(views.db, {
      ...{ campaign: '11332-2026', first: 1, after },
    });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.hasNext ? (page.cursors.at(-1) ?? null) : null;
  } while (after !== null);
  expect(seen).toEqual([uuid(3), uuid(2), uuid(1)]);
});

test('R-23 each model is told with the decisions on it, the newest first', async () => {
  decided(4, '7', [uuid(12)]);
  await views.project(events.splice(0));
  const found = await getRecognitionsOfModels(views.db, [uuid(12), uuid(99), uuid(11)]);
  expect(found.map((rows) => rows.map(({ id }) => id))).toEqual([
    [uuid(4), uuid(3), uuid(2), uuid(1)],
    [],
    [uuid(3), uuid(2), uuid(1)],
  ]);
});
