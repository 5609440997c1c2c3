import { useTranslations } from 'use-intl';
import { barsHeight } from '../charts/bars.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { BarsChart } from '../charts/lazy.ts';
import { useFormat } from '../format/use-format.ts';
import type { OverviewQuery } from '../generated/graphql.ts';
import { Field, ModelKind } from '../model/vocabulary.ts';
import { BREAKDOWN, breakdown } from './figures.ts';

type Groups<Name extends 'byField' | 'byKind'> = { groups: OverviewQuery[Name]['groups'] };

export function FieldChart({ groups }: Groups<'byField'>) {
  const t = useTranslations();
  const rows = breakdown(
    Field,
    groups.map(({ field, counts }) => ({ key: field, counts })),
  );
  return (
    <StageBars
      title={t('overview.byField')}
      label={t('overview.fieldColumn')}
      rows={rows.map(({ key, counts }) => ({ name: t(`field.${key}`), counts }))}
    />
  );
}

export function KindChart({ groups }: Groups<'byKind'>) {
  const t = useTranslations();
  const rows = breakdown(
    ModelKind,
    groups.map(({ kind, counts }) => ({ key: kind, counts })),
  );
  return (
    <StageBars
      title={t('overview.byKind')}
      label={t('overview.kindColumn')}
      rows={rows.map(({ key, counts }) => ({ name: t(`kind.${key}`), counts }))}
    />
  );
}

/** Three stages side by side for each row. */
function StageBars(props: {
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
