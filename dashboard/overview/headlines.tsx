import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import type { Ranked } from '../organization/ranking.ts';
import { money, type Progress } from './figures.ts';

type Headline = 'registered' | 'standing' | 'implementing' | 'recognised';

/** Six figures with what puts each into proportion, and how each stood on the same day a year before. */
export function Headlines(props: {
  progress: Progress;
  rows: readonly Ranked[];
  place: PlaceFieldsFragment;
  communes: boolean;
  year: number;
}) {
  const { progress, rows, place, communes, year } = props;
  const t = useTranslations('overview');
  const format = useFormat();
  const { total } = progress;
  const raised = money(progress.resources);
  const active = rows.filter((row) => row.counts.registered > 0).length;
  const before = progress.yearBefore;
  const since = (stage: Headline) => before && sameDay(before.total[stage], total[stage], before.sameDay);
  const figures: [label: string, value: string, note: string, since?: string | null][] = [
    [
      t('registered'),
      format.number(total.registered),
      t('lateNote', { count: total.late }),
      since('registered'),
    ],
    [
      t('standing'),
      format.number(total.standing),
      t('droppedNote', { count: total.dropped }),
      since('standing'),
    ],
    [
      t('implementing'),
      format.number(total.implementing),
      total.registered > 0
        ? t('shareNote', { share: format.share(total.implementing, total.registered) })
        : '–',
      since('implementing'),
    ],
    [
      t('recognised'),
      format.number(total.recognised),
      t('commendedNote', { count: total.commended }),
      since('recognised'),
    ],
    communes
      ? [
          t('communesMeeting'),
          format.number(progress.communesMeetingTargets),
          t('ofCampaigns', { total: format.number(progress.communesWithCampaign) }),
        ]
      : [
          t('unitsWithModels'),
          format.number(active),
          t('ofTotal', { total: format.number(Math.max(place.unitCount, rows.length)) }),
        ],
    [
      t('money'),
      `${format.compact(raised.total)} đ`,
      raised.total > 0
        ? t('moneyNote', { share: format.share(raised.social, raised.total) })
        : t('moneyNone'),
      before &&
        t('moneyBefore', {
          year: String(before.year),
          money: `${format.compact(money(before.resources).total)} đ`,
        }),
    ],
  ];
  return (
    <section aria-label={t('figures')}>
      <dl className="headlines">
        {figures.map(([label, value, note, change]) => (
          <div key={label} className="card headline">
            <dt>{label}</dt>
            <dd className="headline-value">{value}</dd>
            <dd className="headline-note">{note}</dd>
            {change && <dd className="headline-change">{change}</dd>}
          </div>
        ))}
      </dl>
      {!before && <p className="headline-none">{t('nothingBefore', { year: String(year - 1) })}</p>}
    </section>
  );

  function sameDay(was: number, now: number, day: string): string {
    const difference = format.number(Math.abs(now - was));
    const direction = now > was ? 'up' : now < was ? 'down' : 'same';
    return t('sameDay', { direction, difference, was: format.number(was), date: format.date(day) });
  }
}
