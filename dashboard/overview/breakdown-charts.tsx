import { useTranslations } from 'use-intl';
import { barsHeight } from '../charts/bars.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { BarsChart } from '../charts/lazy.ts';
import { useFormat } from '../format/use-format.ts';
import type { OverviewQuery } from '../generated/graphql.ts';
import { Field, ModelKind } from '../model/vocabulary.ts';
import { BREAKDOWN, breakdown } from './figures.ts';

/** Fields and kinds of models, each at three stages side by side. */
export function BreakdownCharts(props: {
  byField: OverviewQuery['byField']['groups'];
  byKind: OverviewQuery['byKind']['groups'];
}) {
  const t = useTranslations();
  const fields = breakdown(
    Field,
    props.byField.map(({ field, counts }) => ({ key: field, counts })),
  );
  const kinds = breakdown(
    ModelKind,
    props.byKind.map(({ kind, counts }) => ({ key: kind, counts })),
  );
  return (
    <div className="two-columns even">
      <StageBars
        title={t('overview.byField')}
        label={t('overview.fieldColumn')}
        rows={fields.map(({ key, counts }) => ({ name: t(`field.${key}`), counts }))}
      />
      <StageBars
        title={t('overview.byKind')}
        label={t('overview.kindColumn')}
        rows={kinds.map(({ key, counts }) => ({ name: t(`kind.${key}`), counts }))}
      />
    </div>
  );
}

export function StageBars(props: {
  title: string;
  label: string;
  rows: readonly { name: string; counts: Record<(typeof BREAKDOWN)[number], number> }[];
}) {
  const { title, label, rows } = props;
  const t = useTranslations('stage');
  const format = useFormat();
  const names = BREAKDOWN.map((stage) => t(stage));
  return (
    <ChartFrame
      title={title}
      height={barsHeight(rows.length, BREAKDOWN.length)}
      figures={{
        columns: [{ label }, ...names.map((name) => ({ label: name, numeric: true }))],
        rows: rows.map(({ name, counts }) => [name, ...BREAKDOWN.map((stage) => counts[stage])]),
      }}
    >
      <BarsChart
        title={title}
        names={names}
        categories={rows.map(({ name, counts }) => ({
          name,
          values: BREAKDOWN.map((stage) => counts[stage]),
          labels: BREAKDOWN.map((stage) => format.number(counts[stage])),
        }))}
      />
    </ChartFrame>
  );
}
