import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import { ChartTip } from './chart-tip.tsx';
import { Legend, SeriesPatterns, seriesColor, seriesFill } from './series-pattern.tsx';

/** Stacked columns over time: one column per entry, one layer per series. */
export default function ColumnsChart(props: {
  title: string;
  height: number;
  names: readonly string[];
  columns: readonly { at: string; values: readonly number[] }[];
  /** Words for a column on the axis and in its tooltip. */
  tick: (at: string) => string;
  head: (at: string) => string;
}) {
  const { title, height, names, columns } = props;
  const format = useFormat();
  const t = useTranslations('chart');
  const prefix = useId().replace(/[^\w-]/g, '');
  const rows = columns.map(({ at, values }) => ({
    at,
    ...Object.fromEntries(values.map((value, index) => [`value${index}`, value])),
  }));
  return (
    <>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          data={rows}
          title={title}
          desc={t('keyboard')}
          margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
          barCategoryGap="18%"
        >
          <SeriesPatterns prefix={prefix} count={names.length} />
          <CartesianGrid vertical={false} />
          <XAxis dataKey="at" tickFormatter={props.tick} minTickGap={18} tickLine={false} />
          <YAxis
            allowDecimals={false}
            tickFormatter={format.number}
            width={46}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--track)', opacity: 0.5 }}
            content={<ChartTip head={props.head} />}
          />
          {names.map((name, index) => (
            <Bar
              key={name}
              dataKey={`value${index}`}
              name={name}
              stackId="all"
              fill={seriesFill(prefix, index)}
              stroke={seriesColor(index)}
              strokeWidth={0.75}
              maxBarSize={28}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      <Legend prefix={prefix} names={names} />
    </>
  );
}
