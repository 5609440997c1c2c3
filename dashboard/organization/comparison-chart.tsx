import { useTranslations } from 'use-intl';
import { barsHeight } from '../charts/bars.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { BarsChart } from '../charts/lazy.ts';
import { useFormat } from '../format/use-format.ts';
import type { CountKey, Ranked } from './ranking.ts';

const STAGES: readonly CountKey[] = [
  'registered',
  'standing',
  'implementing',
  'inspected',
  'recognised',
  'commended',
];

/** The chosen rows side by side, stage by stage. */
export function ComparisonChart({ rows }: { rows: readonly Ranked[] }) {
  const t = useTranslations();
  const format = useFormat();
  const title = t('compare.chart');
  const names = rows.map((row) => row.name);
  return (
    <ChartFrame
      title={title}
      height={barsHeight(STAGES.length, rows.length)}
      figures={{
        columns: [{ label: t('overview.stage') }, ...names.map((label) => ({ label, numeric: true }))],
        rows: STAGES.map((stage) => [t(`stage.${stage}`), ...rows.map((row) => row.counts[stage])]),
      }}
    >
      <BarsChart
        title={title}
        names={names}
        categories={STAGES.map((stage) => ({
          name: t(`stage.${stage}`),
          values: rows.map((row) => row.counts[stage]),
          labels: rows.map((row) => format.number(row.counts[stage])),
        }))}
      />
    </ChartFrame>
  );
}
