import { expect, test } from 'vitest';
import { settings as codec, statedSettings } from '../../schema/campaign/settings.ts';
import { invalidInput } from '../../schema/invalid-input.ts';
import { settings } from '../sample.ts';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const rubric = (over: object) => {
  const points = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, points: 1000 }));
  return { points, threshold: 8000, ...over };
};
const wage = (over: object = {}) => ({ from: '2024-07-01', amount: 0, basis: 'Nghị định', ...over });
const coefficients = (collective: number) => ({ collective, individual: null });

/** The first and the last value that a setting takes. */
const TAKEN: [what: string, over: object][] = [
  ['R-17 a quorum over the smallest share', { quorumOver: share(1, 100) }],
  ['R-20 a majority over nearly all', { majorityOver: share(99, 100) }],
  ['R-16 a report on the day of the session', { submissionDays: 0 }],
  ['R-16 a report two months before', { submissionDays: 60 }],
  ['R-19 as many points as there may be', { rubric: rubric({}) }],
  ['R-19 a threshold that everything reaches', { rubric: rubric({ threshold: 1 }) }],
  ['R-30 the smallest coefficient', { rewardCoefficients: coefficients(1) }],
  ['R-30 the largest coefficient', { rewardCoefficients: coefficients(10_000) }],
  ['R-30 twenty base wages', { baseWages: Array(20).fill(wage()) }],
];
/** The value beside it. */
const REFUSED: [what: string, over: object, path: (string | number)[]][] = [
  ['R-17 a quorum over the whole', { quorumOver: share(1, 1) }, ['quorumOver']],
  ['R-20 a majority over the whole', { majorityOver: share(100, 100) }, ['majorityOver']],
  ['R-20 a majority over more than the whole', { majorityOver: share(3, 2) }, ['majorityOver']],
  ['R-17 a quorum over nothing', { quorumOver: share(0, 2) }, ['quorumOver', 'numerator']],
  ['R-17 a share finer than hundredths', { quorumOver: share(1, 101) }, ['quorumOver', 'denominator']],
  ['R-17 half a member', { quorumOver: share(1.5, 3) }, ['quorumOver', 'numerator']],
  ['R-16 a report after the session', { submissionDays: -1 }, ['submissionDays']],
  ['R-16 a report earlier than two months', { submissionDays: 61 }, ['submissionDays']],
  [
    'R-19 points for seven criteria',
    { rubric: rubric({ points: rubric({}).points.slice(1) }) },
    ['rubric', 'points'],
  ],
  [
    'R-19 a ninth criterion',
    { rubric: rubric({ points: [...rubric({}).points.slice(1), { criterion: 9, points: 1 }] }) },
    ['rubric', 'points', 7, 'criterion'],
  ],
  [
    'R-19 a criterion without points',
    { rubric: rubric({ points: [...rubric({}).points.slice(1), { criterion: 1, points: 0 }] }) },
    ['rubric', 'points', 7, 'points'],
  ],
  ['R-19 no threshold', { rubric: rubric({ threshold: 0 }) }, ['rubric', 'threshold']],
  ['R-19 a threshold above all points', { rubric: rubric({ threshold: 8001 }) }, ['rubric', 'threshold']],
  [
    'R-30 a coefficient of nothing',
    { rewardCoefficients: coefficients(0) },
    ['rewardCoefficients', 'collective'],
  ],
  [
    'R-30 a coefficient of more than a hundred base wages',
    { rewardCoefficients: coefficients(10_001) },
    ['rewardCoefficients', 'collective'],
  ],
  ['R-30 a base wage below nothing', { baseWages: [wage({ amount: -1 })] }, ['baseWages', 0, 'amount']],
  [
    'R-30 a base wage from a day that is none',
    { baseWages: [wage({ from: '2026-02-31' })] },
    ['baseWages', 0, 'from'],
  ],
  ['R-30 a base wage that no paper sets', { baseWages: [wage({ basis: ' ' })] }, ['baseWages', 0, 'basis']],
  ['R-30 a twenty-first base wage', { baseWages: Array(21).fill(wage()) }, ['baseWages']],
  ['R-37 a stage that is none', { officialStage: 'DROPPED' }, ['officialStage']],
  ['R-48 perhaps public', { publicPage: null }, ['publicPage']],
];

test.each(TAKEN)('%s is a setting', (_, over) => {
  expect(codec.safeParse({ ...settings, ...over }).error?.issues).toBeUndefined();
});
test.each(REFUSED)('%s is none', (_, over, path) => {
  expect(codec.safeParse({ ...settings, ...over }).error?.issues.map((issue) => issue.path)).toEqual([path]);
});

/** Every criterion once, one point each. */
const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, points: 1 }));
const [, ...seven] = eight;
test.each([
  ['R-19 a threshold of all points', { points: eight, threshold: 8 }, true],
  ['R-19 a threshold that nothing can reach', { points: eight, threshold: 9 }, false],
  [
    'R-19 a criterion twice, another never',
    { points: [...seven, { criterion: 2, points: 1 }], threshold: 8 },
    false,
  ],
  ['R-19 no points at all', null, true],
])('%s may be stated: %o %s', (_, stated, may) => {
  const issues = statedSettings.safeParse({ rubric: stated }).error?.issues;
  expect(issues?.map(({ path, message }) => [path, message])).toEqual(
    may ? undefined : [[['rubric'], 'rubric']],
  );
});
test('R-19 what an earlier version took of them is still read', () => {
  const unreachable = { points: eight, threshold: 9 };
  expect(codec.parse({ ...settings, rubric: unreachable }).rubric).toEqual(unreachable);
});

test('R-30 one base wage begins on a day: the second of it is refused by its place, with the way out', () => {
  const [one, other] = [wage(), wage({ from: '2026-07-01' })];
  const refused = (baseWages: object[]) =>
    invalidInput(statedSettings.safeParse({ baseWages }).error ?? { issues: [] });
  expect(refused([one, other])).toEqual([]);
  const [again] = refused([one, other, wage({ amount: 5 })]);
  expect(again).toMatchObject({ code: 'INVALID_INPUT', path: ['baseWages', '2', 'from'] });
  expect(again?.message.vi).toContain('hãy sửa ngày');
  expect(again?.message.en).toContain('change the day');
  // What an earlier version took is still read.
  expect(codec.parse({ ...settings, baseWages: [one, one] }).baseWages).toHaveLength(2);
});
