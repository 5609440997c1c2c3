import { useTranslations } from 'use-intl';
import { barsHeight } from '../charts/bars.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { BarsChart } from '../charts/lazy.ts';
import { useFormat } from '../format/use-format.ts';
import type { Counts } from '../organization/ranking.ts';
import { FUNNEL } from './figures.ts';

export function FunnelChart({ total }: { total: Counts }) {
  const t = useTranslations();
  const format = useFormat();
  const title = t('overview.funnel');
  const rows = FUNNEL.map((stage) => ({
    name: t(`stage.${stage}`),
    count: total[stage],
    share: format.share(total[stage], total.registered),
  }));
  return (
    <ChartFrame
      title={title}
      note={t('overview.funnelNote')}
      height={barsHeight(rows.length, 1)}
      figures={{
        columns: [
          { label: t('overview.stage') },
          { label: t('overview.count'), numeric: true },
          { label: t('overview.share'), numeric: true },
        ],
        rows: rows.map(({ name, count, share }) => [name, count, share]),
      }}
    >
      <BarsChart
        title={title}
        names={[t('overview.count')]}
        categories={rows.map(({ name, count, share }) => ({
          name,
          values: [count],
          labels: [`${format.number(count)} · ${share}`],
        }))}
      />
    </ChartFrame>
  );
}
