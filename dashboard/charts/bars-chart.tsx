import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl';
import { type BarCategory, barsHeight } from './bars.ts';
import { ChartTip } from './chart-tip.tsx';
import { Legend, SeriesPatterns, seriesColor, seriesFill } from './series-pattern.tsx';

/** Horizontal bars: one group per category, one bar per series. */
export default function BarsChart(props: {
  title: string;
  names: readonly string[];
  categories: readonly BarCategory[];
}) {
  const { title, names, categories } = props;
  const t = useTranslations('chart');
  const prefix = useId().replace(/[^\w-]/g, '');
  const rows = categories.map(({ name, values, labels }) => ({
    name,
    ...Object.fromEntries(values.map((value, index) => [`value${index}`, value])),
    ...Object.fromEntries(
      values.map((value, index) => [
        `label${index}`,
        (labels?.[index] ?? String(value)).replaceAll(' ', '\u00a0'),
      ]),
    ),
  }));
  const phone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false });
  const long = Math.max(...categories.map(({ name }) => name.length)) > 16;
  return (
    <>
      <ResponsiveContainer width="100%" height={barsHeight(categories.length, names.length)}>
        <BarChart
          layout="vertical"
          data={rows}
          title={title}
          desc={t('keyboard')}
          margin={{ top: 0, right: 78, bottom: 0, left: 0 }}
          barGap={2}
          barCategoryGap={7}
        >
          <SeriesPatterns prefix={prefix} count={names.length} />
          <CartesianGrid horizontal={false} />
          <XAxis type="number" hide domain={[0, 'dataMax']} allowDecimals={false} />
          <YAxis
            type="category"
            dataKey="name"
            width={long && !phone ? 172 : 112}
            interval={0}
            tickLine={false}
            tick={{ lineHeight: '1.2em' }}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--track)', opacity: 0.5 }}
            content={<ChartTip />}
          />
          {names.map((name, index) => (
            <Bar
              key={name}
              dataKey={`value${index}`}
              name={name}
              fill={seriesFill(prefix, index)}
              stroke={seriesColor(index)}
              strokeWidth={index === 0 ? 0 : 1}
              maxBarSize={24}
              // A bar of no length would lose its label.
              minPointSize={(value) => (value ? 2 : 0.01)}
              isAnimationActive={false}
            >
              <LabelList dataKey={`label${index}`} position="right" />
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
      {names.length > 1 && <Legend prefix={prefix} names={names} />}
    </>
  );
}
