import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import type { Ranked } from '../organization/ranking.ts';
import { money, type Progress } from './figures.ts';

/** Six figures with what puts each into proportion. */
export function Headlines(props: {
  progress: Progress;
  rows: readonly Ranked[];
  place: PlaceFieldsFragment;
  communes: boolean;
}) {
  const { progress, rows, place, communes } = props;
  const t = useTranslations('overview');
  const format = useFormat();
  const { total } = progress;
  const raised = money(progress.resources);
  const active = rows.filter((row) => row.counts.registered > 0).length;
  const figures = [
    [t('registered'), format.number(total.registered), t('lateNote', { count: total.late })],
    [t('standing'), format.number(total.standing), t('droppedNote', { count: total.dropped })],
    [
      t('implementing'),
      format.number(total.implementing),
      total.registered > 0
        ? t('shareNote', { share: format.share(total.implementing, total.registered) })
        : '–',
    ],
    [t('recognised'), format.number(total.recognised), t('commendedNote', { count: total.commended })],
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
    ],
  ];
  return (
    <section aria-label={t('figures')}>
      <dl className="headlines">
        {figures.map(([label, value, note]) => (
          <div key={label} className="card headline">
            <dt>{label}</dt>
            <dd className="headline-value">{value}</dd>
            <dd className="headline-note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
