import { chanceFrom } from './chance.ts';
import { type Commune, unitId } from './commune.ts';
import { boardOf, officerOf } from './people.ts';
import { startScene } from './scene.ts';
import type { Chain, Step } from './step.ts';

const MERGED = 'Chi bộ thôn 6';
const SUCCESSOR = 'Chi bộ thôn 5';

/**
 * in July one cell is merged into another. Its model goes on under the successor, as does a difficulty that it had
 * raised: answered since, and the successor's to close.
 */
export function merger({ code, lives }: Commune): Chain {
  const scene = startScene(code, 2026, chanceFrom(49), { part: 'merger' });
  const { chain, campaign } = scene;
  const [merged, into] = [unitId(code, MERGED), unitId(code, SUCCESSOR)];
  const model = lives.find(({ unit }) => unit.id === merged)?.id;
  const difficulty = scene.id('difficulty/merger');
  chain.add('2026-06-23', officerOf(code, merged), 'RaiseDifficulty', {
    ...{ difficulty, campaign, unit: merged, ...(model ? { model } : {}) },
    title: 'Chưa rõ tổ nào phụ trách sau khi sáp nhập thôn',
    detail: 'Hai thôn sắp sáp nhập; các hộ ở giáp ranh chưa biết sinh hoạt, đóng góp ở tổ nào.',
    wish: 'Đề nghị Đảng uỷ hướng dẫn trước khi công bố quyết định.',
    evidence: [],
  });
  chain.add('2026-07-01', boardOf(code), 'MergeUnit', {
    ...{ unit: merged, into, effectiveOn: '2026-07-01' },
    reason: 'Sắp xếp, sáp nhập thôn theo nghị quyết của HĐND xã.',
  });
  chain.add('2026-07-08', boardOf(code), 'AnswerDifficulty', {
    difficulty,
    answer: 'Chi bộ thôn 5 tiếp nhận toàn bộ; giữ nguyên các tổ đến hết năm.',
  });
  return chain;
}

/** The steps as they are once the merger is there: what the merged unit would do, its successor does. */
export function underSuccessor(steps: readonly Step[], commune: string): Step[] {
  const merge = steps.find(({ type, place }) => type === 'MergeUnit' && place === commune);
  if (!merge) return [...steps];
  const [merged, into] = [unitId(commune, MERGED), unitId(commune, SUCCESSOR)];
  const renamed = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(merged, into)) as Value;
  return steps.map((step) => {
    if (step.place !== commune || step.at <= merge.at) return step;
    const own = step.actor.unit === merged;
    return {
      ...step,
      data: renamed(step.data),
      ...(own ? { actor: officerOf(commune, into), after: [...step.after, merge.chain] } : {}),
    };
  });
}
