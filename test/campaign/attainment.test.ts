import { expect, test } from 'vitest';
import { attainment, type StageMetricCounts } from '../../schema/campaign/attainment.ts';

const counts = (models: number): StageMetricCounts => {
  const each = { MODELS: models, NEW_OR_REPLICATED_MODELS: 0 };
  return { REGISTERED: each, STANDING: each, IMPLEMENTING: each, RECOGNISED: each };
};
const of = (sum: number, communes?: number[]) => {
  const { stages, ...rest } = attainment(
    { metric: 'MODELS', minimum: 2 },
    'STANDING',
    counts(sum),
    communes?.map(counts),
  );
  expect(stages.every(({ met, count }) => met === rest.met && count === sum)).toBe(true);
  return rest;
};

test('R-37 R-43 a commune meets a target by its count, a city by each of its communes, and by none where it has none', () => {
  expect(of(2)).toEqual({ official: 2, met: true });
  expect(of(1)).toEqual({ official: 1, met: false });
  expect(of(4, [3, 1])).toEqual({ official: 4, met: false, communes: { meeting: 1, of: 2 } });
  expect(of(5, [3, 2])).toEqual({ official: 5, met: true, communes: { meeting: 2, of: 2 } });
  expect(of(0, [])).toEqual({ official: 0, met: false, communes: { meeting: 0, of: 0 } });
});
