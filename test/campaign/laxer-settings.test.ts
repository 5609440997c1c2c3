import { describe, expect, test } from 'vitest';
import { laxerSetting } from '../../schema/campaign/above.ts';
import { CRITERIA } from '../../schema/model/vocabulary.ts';
import { settings } from '../sample.ts';

describe('R-43 a setting asks for less', () => {
  const rubric = { points: CRITERIA.map((criterion) => ({ criterion, points: 10 })), threshold: 50 };
  test.each([
    ['officialStage', 'REGISTERED', 'STANDING', true],
    ['officialStage', 'STANDING', 'STANDING', false],
    ['officialStage', 'RECOGNISED', 'STANDING', false],
    ['deadlineInclusive', true, false, true],
    ['deadlineInclusive', true, true, false],
    ['deadlineInclusive', false, false, false],
    ['deadlineInclusive', false, true, false],
    ['replicatedMustLaunch', false, true, true],
    ['replicatedMustLaunch', true, true, false],
    ['replicatedMustLaunch', false, false, false],
    ['submissionDays', 2, 3, true],
    ['submissionDays', 3, 3, false],
    ['submissionDayKind', 'CALENDAR', 'WORKING', true],
    ['submissionDayKind', 'WORKING', 'WORKING', false],
    ['submissionDayKind', 'CALENDAR', 'CALENDAR', false],
    ['submissionDayKind', 'WORKING', 'CALENDAR', false],
    ['rubric', null, rubric, true],
    ['rubric', rubric, rubric, false],
    ['rubric', null, null, false],
    ['rubric', rubric, null, false],
    ['reviewCutOff', null, '2026-11-20', true],
    ['reviewCutOff', '2026-11-21', '2026-11-20', true],
    ['reviewCutOff', '2026-11-20', '2026-11-20', false],
    ['reviewCutOff', '2026-11-19', '2026-11-20', false],
    ['reviewCutOff', '2026-11-19', null, false],
    ['reviewCutOff', null, null, false],
    ['baseWages', [], settings.baseWages, false],
  ] as const)('%s: %j under %j is less: %s', (name, mine, wanted, less) => {
    const [one, other] = [
      { ...settings, [name]: mine },
      { ...settings, [name]: wanted },
    ];
    expect(laxerSetting(name, one, other)).toBe(less);
  });
});
