import { afterAll, beforeAll, expect, test } from 'vitest';
import { getArchives } from '../../projections/document/queries.ts';
import { city, contribution, progress, registered, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const [MODEL, STREAM] = [uuid(11), `model-${uuid(11)}`];
const paper = (title: string) => ({ title, sha256: 'ab'.repeat(32) });

test('R-22 criterion 8 follows a model from its events and its dossier, step by step', async () => {
  const story = storyteller();
  const { tell } = story;
  let shown = 0;
  const now = async () => {
    await views.project(story.events.slice(shown));
    shown = story.events.length;
    const [archive] = await getArchives(views.db, [MODEL]);
    return archive?.entries.filter(({ owed, present }) => owed && !present).map(({ item }) => item);
  };
  city(story);
  expect(await now(), 'no such model').toBeUndefined();
  registered(story, 11, 'Hiến đất làm đường');
  expect(await now()).toEqual(['ENDORSEMENT']);
  const endorsement = { authority: 'Chi uỷ', endorsedOn: '2026-02-01', document: paper('Chủ trương') };
  tell(STREAM, 'ModelEndorsed', { model: MODEL, ...endorsement });
  tell(STREAM, 'ModelAccepted', { model: MODEL });
  expect(await now()).toEqual(['PLAN']);
  const words = {
    ...{ forces: 'MTTQ', goals: 'a', criteria: 'b', expectedResults: 'c', methods: 'd', schedule: 'e' },
    ...{ resources: 'f', surveyOn: '2026-06-01', inspectionOn: '2026-08-01', wrapUpOn: '2026-10-01' },
    ...{ reportOn: '2026-11-01', leader: 'Bí thư', officer: 'Trưởng ban', document: null },
  };
  tell(STREAM, 'ModelPlanned', { model: MODEL, plan: { ...words, launchOn: '2026-04-01' }, replaces: false });
  expect(await now()).toEqual([]);
  const commitments = [{ signer: 'COLLECTIVE' as const, title: 'Chi hội', content: 'Hiến đất', count: 1 }];
  const launch = { launchedOn: '2026-04-01', place: 'Thôn', attendance: 50, commitments, evidence: [] };
  tell(STREAM, 'ModelLaunched', { model: MODEL, ...launch });
  const running = ['PROGRESS_REPORTS', 'PUBLICITY', 'CONTRIBUTIONS'];
  expect(await now()).toEqual(['LAUNCH_MINUTES', 'COMMITMENTS', ...running]);

  const home = { organization: '11332', lineage: ['31'], unit: uuid(1) };
  const subject = { kind: 'MODEL' as const, id: MODEL };
  const filed = (n: number, kind: 'LAUNCH_MINUTES' | 'COMMITMENT' | 'PUBLICITY') => {
    const content = { sha256: `${n}`.repeat(64), mediaType: 'application/pdf' as const, size: 9 };
    const document = { id: uuid(n), kind, title: 'Văn bản', number: null, issuedOn: null, ...content };
    tell(`dossier-model-${MODEL}`, 'DocumentFiled', { subject, ...home, document });
  };
  filed(1, 'LAUNCH_MINUTES');
  filed(2, 'COMMITMENT');
  filed(3, 'PUBLICITY');
  const received = { ...contribution(5), evidence: [paper('Danh sách đóng góp')] };
  const wrong = tell(STREAM, 'ModelContributionReceived', { model: MODEL, ...received });
  expect(await now(), 'a contribution is no progress').toEqual(['PROGRESS_REPORTS']);
  tell(STREAM, 'ModelProgressReported', { model: MODEL, ...progress(5) });
  expect(await now()).toEqual([]);

  tell(`dossier-model-${MODEL}`, 'DocumentWithdrawn', { subject, document: uuid(3), reason: 'Lưu nhầm' });
  const corrected = { corrects: wrong.id, reason: 'Ghi nhầm', ...contribution(6) };
  tell(STREAM, 'ModelContributionCorrected', { model: MODEL, ...corrected });
  expect(await now(), 'withdrawn, and named by what was corrected').toEqual(['PUBLICITY', 'CONTRIBUTIONS']);

  const remedies = [{ remedy: 'rao-chan', title: 'Rào chắn', dueOn: '2026-09-01' }];
  tell(STREAM, 'ModelInspected', {
    model: MODEL,
    ...{ adHoc: false, inspectedOn: '2026-08-01', inspectors: ['Ban'], rating: 'GOOD', remedies },
    ...{ findings: [{ criterion: 1, met: true }], evidence: [] },
  });
  expect((await now())?.slice(2)).toEqual(['INSPECTION_MINUTES', 'REMEDIES']);
  tell(STREAM, 'ModelRemedyCompleted', { model: MODEL, remedy: 'rao-chan', note: 'Đã lắp', evidence: [] });
  expect((await now())?.slice(2)).toEqual(['INSPECTION_MINUTES']);
  tell(STREAM, 'ModelConcluded', { model: MODEL, summary: 'Đã xong', rating: null });
  expect((await now())?.slice(2)).toEqual(['INSPECTION_MINUTES', 'RESULT_REPORT']);
});
