import { useTranslations } from 'use-intl';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { ColumnsChart } from '../charts/lazy.ts';
import { useFormat } from '../format/use-format.ts';
import { ACTIVITIES, everyWeek, type Week } from './figures.ts';

const HEIGHT = 260;

export function WeeksChart({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations('overview');
  const format = useFormat();
  const title = t('weeks');
  const all = everyWeek(weeks);
  const names = ACTIVITIES.map((activity) => t(activity));
  return (
    <ChartFrame
      title={title}
      note={t('weeksNote')}
      height={HEIGHT + 40}
      figures={{
        columns: [{ label: t('weekColumn') }, ...names.map((label) => ({ label, numeric: true }))],
        rows: all.map((week) => [
          format.date(week.weekStart),
          ...ACTIVITIES.map((activity) => week[activity]),
        ]),
      }}
    >
      <ColumnsChart
        title={title}
        height={HEIGHT}
        names={names}
        columns={all.map((week) => ({
          at: week.weekStart,
          values: ACTIVITIES.map((activity) => week[activity]),
        }))}
        tick={format.day}
        head={(at) => t('week', { date: format.date(at) })}
      />
    </ChartFrame>
  );
}
